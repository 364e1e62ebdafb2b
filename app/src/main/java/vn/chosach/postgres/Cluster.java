package vn.chosach.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The data folder of a server: made whole or not at all. */
record Cluster(Path home, Path data, Account account) {

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  void delete() throws IOException {
    deleteTree(data);
  }

  void create(Path binaries, Access.Login superuser) throws IOException {
    Path half = home.resolve("data.creating");
    deleteTree(half);
    Files.createDirectory(
        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path password = Files.createTempFile(home, "initdb", ".tmp");
    try {
      Files.writeString(password, superuser.password());
      account.own(half, password);
      run(
          account.command(
              binaries.resolve("bin/initdb").toString(),
              "-D",
              half.toString(),
              "-U",
              superuser.role(),
              "--auth=scram-sha-256",
              "--pwfile=" + password,
              // The password is random bytes, not words: rounds make no guess of it dearer.
              "--set=scram_iterations=1",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
    } finally {
      Files.deleteIfExists(password);
    }
    // The rename is the moment from which the data counts: a killed initdb leaves no half cluster.
    Files.move(half, data);
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (var paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
