package vn.chosach.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account PostgreSQL runs. It refuses to run as root; as root we hide that by an empty
 * user namespace, or step down to {@code nobody} where namespaces are forbidden.
 */
enum Account {
  /** An ordinary user: nothing to do. */
  OWN(List.of()),
  /** Root that may open a user namespace: files stay root's, PostgreSQL sees no root. */
  NAMESPACE(List.of("unshare", "-U")),
  /** Root in a container without namespaces. */
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private final List<String> prefix;

  Account(List<String> prefix) {
    this.prefix = prefix;
  }

  static Account current() throws IOException {
    if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
      return OWN;
    }
    return works("unshare", "-U", "true") ? NAMESPACE : NOBODY;
  }

  List<String> command(String... words) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(List.of(words));
    return whole;
  }

  /** Hands files to the account that will run PostgreSQL. */
  void own(Path... paths) throws IOException {
    if (this == NOBODY) {
      for (Path path : paths) {
        Files.setAttribute(path, "unix:uid", 65534);
        Files.setAttribute(path, "unix:gid", 65534);
      }
    }
  }

  private static boolean works(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
