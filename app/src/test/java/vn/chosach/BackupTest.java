package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.EmbeddedPostgres;

/** A backup made beside writers, restored into an empty installation of another server. */
class BackupTest {

  private static final Path CACHE = Path.of("../.chosach/postgresql");

  @TempDir Path folder;

  @Test
  void whatWasBackedUpBesideWritersStandsInANewInstallation() throws Exception {
    Path home = folder.resolve("home");
    Path backup = folder.resolve("backup");
    Path fresh = folder.resolve("fresh");
    String address = "ab" + "0".repeat(62);
    Files.createDirectories(home.resolve("vault/ab"));
    Files.writeString(home.resolve("vault/ab").resolve(address), "sealed");
    Files.createDirectories(home.resolve("vault/incoming"));
    Files.writeString(home.resolve("vault/incoming/half"), "half");
    try (var server = EmbeddedPostgres.start(home, CACHE)) {
      new Migrations(server.access(), RestoreCommand.javaMigrations()).run();
      entries(server, 50);
      Files.writeString(home.resolve("keys/vault-content.json"), "{}");
      var stop = new AtomicBoolean();
      Thread writer = Thread.ofVirtual().start(() -> writeUntil(stop, server));

      String said = BackupCommand.back(home, CACHE, backup, false);

      stop.set(true);
      writer.join();
      assertThat(said).contains("The keys are NOT in it");
    }
    assertThat(backup.resolve("keys")).doesNotExist();
    assertThat(backup.resolve("vault/incoming")).doesNotExist();
    assertThat(new BackupFolder(backup).faults()).isEmpty();

    String restored = RestoreCommand.restore(fresh, CACHE, backup);

    assertThat(restored).contains("Evidence without its bytes: none", "put your copy into");
    assertThat(fresh.resolve("vault/ab").resolve(address)).hasContent("sealed");
    try (var server = EmbeddedPostgres.start(fresh, CACHE)) {
      new Migrations(server.access(), RestoreCommand.javaMigrations()).run();
      long numbers = number(server, "SELECT count(*) FROM journal.entry");
      assertThat(numbers).isGreaterThanOrEqualTo(50);
      assertThat(number(server, "SELECT max(number) FROM journal.entry"))
          .as("a moment between two acts: no gap")
          .isEqualTo(numbers);
      assertThat(number(server, "SELECT count(*) FROM directory.agency")).isPositive();
      entries(server, 1);
      assertThat(number(server, "SELECT max(number) FROM journal.entry"))
          .as("no number is given twice")
          .isGreaterThan(numbers);
    }
    assertThatThrownBy(() -> RestoreCommand.restore(fresh, CACHE, backup))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has data already");
  }

  @Test
  void aBackupThatWasAlteredOrNeverFinishedIsRefusedByName() throws Exception {
    var backup = new BackupFolder(folder.resolve("backup"));
    Files.createDirectories(backup.database());
    Files.writeString(backup.database().resolve("a.copy.gz"), "x");
    assertThat(backup.faults()).singleElement().asString().contains("never finished");
    backup.seal("");
    assertThat(backup.faults()).isEmpty();
    Files.writeString(backup.database().resolve("a.copy.gz"), "y");
    Files.writeString(backup.database().resolve("more"), "z");
    assertThat(backup.faults())
        .containsExactly("database/a.copy.gz was altered", "database/more is not listed");
    assertThatThrownBy(() -> RestoreCommand.restore(folder.resolve("new"), CACHE, backup.root()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.copy.gz was altered");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThatThrownBy(
            () -> BackupCommand.back(folder.resolve("home"), CACHE, backup.root(), false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not empty");
  }

  private static void writeUntil(AtomicBoolean stop, EmbeddedPostgres server) {
    while (!stop.get()) {
      try {
        entries(server, 1);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void entries(EmbeddedPostgres server, int many) throws Exception {
    try (Connection connection = connect(server);
        var insert =
            connection.prepareStatement(
                """
                INSERT INTO journal.entry (id, at, actor_kind, verb, subject_kind, subject_id)
                VALUES (gen_random_uuid(), now(), 'SYSTEM', 'vault.kept', 'file', '1')
                """)) {
      for (int i = 0; i < many; i++) {
        insert.executeUpdate();
      }
    }
  }

  private static long number(EmbeddedPostgres server, String sql) throws Exception {
    try (Connection connection = connect(server);
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws Exception {
    Access.Login superuser = server.superuser();
    return DriverManager.getConnection(
        server.url("chosach"), superuser.role(), superuser.password());
  }
}
