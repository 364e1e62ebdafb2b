package vn.chosach.journal;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import vn.chosach.journal.tree.LogKey;

/** What the key of the log signs besides its trees, for programs that run beside the server. */
public final class LogSignature {

  private LogSignature() {}

  /**
   * A signed note (C2SP signed-note) over the list of the files of a backup: what it is, the name
   * of the log, the SHA-256 of the list. It can be taken for no tree: a tree begins with the name
   * of the log.
   *
   * @param home folder of the installation
   * @param sha256 of the list, 64 hexadecimal digits
   * @return empty where this installation has no key, or none that can be used
   */
  public static Optional<String> ofBackup(Path home, String sha256) {
    Path file = home.resolve("keys").resolve("log.key");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      LogKey key = LogKey.in(file, "");
      return Optional.of(key.note("chosach-backup\n" + key.open().name() + "\n" + sha256 + "\n"));
    } catch (LogKey.Unusable | UncheckedIOException unusable) {
      // A list that is not signed proves less; without it there would be no backup at all.
      return Optional.empty();
    }
  }

  /** Whether the log of these rows was ever published, or acts have their place in one. */
  public static boolean everPublished(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT EXISTS (SELECT FROM journal.checkpoint) OR EXISTS (SELECT FROM journal.leaf)")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
