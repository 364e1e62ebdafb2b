package vn.chosach.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An embedded server that another process of this machine keeps running.
 *
 * @param url JDBC address of the database
 * @param superuser owner of everything in it
 */
public record RunningServer(String url, Access.Login superuser) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** The server on the data of an installation; empty when none runs. */
  public static Optional<RunningServer> of(Path home) throws IOException {
    Path pidFile = home.resolve("data").resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() <= PORT_LINE
        || ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).isEmpty()) {
      return Optional.empty();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/chosach";
    return Optional.of(new RunningServer(url, Keys.in(home.resolve("keys")).superuser()));
  }
}
