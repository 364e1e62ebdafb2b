package vn.chosach.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.OnTheDisk;

/**
 * The volume of the database is full: a write is refused and nothing half of it is kept; what was
 * acknowledged stays; and when there is room again it goes on without a hand.
 */
@Timeout(200)
@Tag("kill")
class DatabaseDiskFullTest {

  private static final Path CACHE = Path.of("../.chosach/postgresql");
  private static final int BLOCK = 64 * 1024;

  @TempDir(factory = OnTheDisk.class)
  Path folder;

  @AfterEach
  void takeTheVolumeAway() throws Exception {
    command("umount", home().toString());
  }

  @Test
  void aFullVolumeRefusesLosesNothingAndGoesOnWhenThereIsRoom() throws Exception {
    Files.createDirectories(home());
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", home().toString()))
        .as("this account may mount")
        .isZero();
    try (var server = EmbeddedPostgres.start(home(), CACHE)) {
      try (Connection connection = connect(server);
          var statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA full_disk");
        statement.execute("CREATE TABLE full_disk.told (n bigint PRIMARY KEY, words bytea)");
      }
      Path filler = fill();
      long acknowledged = writeUntilRefused(server);

      Files.delete(filler);

      assertThat(eventually(server)).isEqualTo(acknowledged);
      try (Connection connection = connect(server)) {
        write(connection, acknowledged + 1);
      }
      assertThat(count(server)).isEqualTo(acknowledged + 1);
    }
  }

  /** Leaves some three megabytes. */
  private Path fill() throws Exception {
    Path filler = home().resolve("filler");
    long left = Files.getFileStore(home()).getUsableSpace() - 3_000_000;
    try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE_NEW)) {
      byte[] block = new byte[BLOCK];
      for (long written = 0; written < left; written += BLOCK) {
        out.write(block);
      }
    }
    return filler;
  }

  /** How many writes were acknowledged before one was refused. */
  private static long writeUntilRefused(EmbeddedPostgres server) throws SQLException {
    long acknowledged = 0;
    try (Connection connection = connect(server)) {
      while (acknowledged < 2_000) {
        write(connection, acknowledged + 1);
        acknowledged++;
      }
    } catch (SQLException full) {
      // 53100 disk_full; or the server ended because it could not write its log.
      assertThat(full.getSQLState()).startsWith("5").isNotNull();
      return acknowledged;
    }
    throw new AssertionError("the volume never was full");
  }

  private static void write(Connection connection, long n) throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO full_disk.told VALUES (?, ?)")) {
      byte[] words = new byte[20_000];
      new java.util.Random(n).nextBytes(words);
      insert.setLong(1, n);
      insert.setBytes(2, words);
      insert.executeUpdate();
    }
  }

  private static long eventually(EmbeddedPostgres server) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (true) {
      try {
        return count(server);
      } catch (SQLException stillDown) {
        assertThat(System.nanoTime()).as("comes back by itself").isLessThan(end);
        Thread.sleep(100);
      }
    }
  }

  private static long count(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = connect(server);
        var row =
            connection.createStatement().executeQuery("SELECT count(*) FROM full_disk.told")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    Access.Login owner = server.access().owner();
    return DriverManager.getConnection(server.access().url(), owner.role(), owner.password());
  }

  private Path home() {
    return folder.resolve("home").toAbsolutePath();
  }

  private static int command(String... words) throws Exception {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
