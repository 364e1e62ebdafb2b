package vn.chosach.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kill")
@Tag("apart")
class EmbeddedPostgresTest {

  private static final Path CACHE = Path.of("../.chosach/postgresql");

  @TempDir Path folder;

  @Test
  void aSecondStartOnTheSameDataIsRefusedInOneLine() {
    try (var first = EmbeddedPostgres.start(folder, CACHE)) {
      assertThat(first.pid()).isPositive();
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, CACHE))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("already runs")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void dataStaysOverARestartAndGoesOnlyWhenAskedTo() throws SQLException {
    try (var first = EmbeddedPostgres.start(folder, CACHE)) {
      execute(first, "CREATE SCHEMA kept");
    }
    try (var second = EmbeddedPostgres.start(folder, CACHE)) {
      assertThat(has(second, "kept")).isTrue();
    }
    try (var fresh = EmbeddedPostgres.startFresh(folder, CACHE)) {
      assertThat(has(fresh, "kept")).isFalse();
    }
  }

  @Test
  void passwordsThatOthersCanReadAreRefused() throws Exception {
    EmbeddedPostgres.start(folder, CACHE).close();
    Path keys = folder.resolve("keys/postgresql.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, CACHE))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aFolderThatIsAFileIsRefusedInOneLine() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("home"), CACHE))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("No permission to write");
  }

  @Test
  void aPathWithSpacesAndVietnameseLettersWorks() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder.resolve("chợ sạch 389"), CACHE)) {
      execute(postgres, "SELECT 1");
    }
  }

  @Test
  void theServerListensOnTheLoopbackAddressAndAsksForAPassword() {
    try (var postgres = EmbeddedPostgres.start(folder, CACHE)) {
      assertThat(postgres.access().url()).contains("127.0.0.1");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      postgres.access().url(), "chosach_app", "not the password"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void aDatabaseThatForgetsCommitsIsRefused() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, CACHE)) {
      Promises.check(postgres.access());
      execute(postgres, "ALTER DATABASE chosach SET synchronous_commit = off");
      assertThatThrownBy(() -> Promises.check(postgres.access()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("synchronous_commit = off");
    }
  }

  @Test
  void aServerWithoutFsyncIsRefused() throws Exception {
    EmbeddedPostgres.start(folder, CACHE).close();
    try (var careless = EmbeddedPostgres.start(folder, CACHE, "fsync=off")) {
      assertThatThrownBy(() -> Promises.check(careless.access()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("fsync = off");
    }
  }

  @Test
  void anApplicationRoleThatOwnsTablesIsRefused() {
    try (var postgres = EmbeddedPostgres.start(folder, CACHE)) {
      var access = postgres.access();
      assertThatThrownBy(
              () -> Promises.check(new Access(access.url(), access.owner(), access.app())))
          .hasMessageContaining("owns tables");
      assertThatThrownBy(
              () -> Promises.check(new Access(access.url(), postgres.superuser(), access.owner())))
          .hasMessageContaining("is a superuser");
    }
  }

  @Test
  void anUnreachableDatabaseIsNamed() {
    var nowhere =
        new Access(
            "jdbc:postgresql://127.0.0.1:1/chosach",
            new Access.Login("a", "b"),
            new Access.Login("c", "d"));
    assertThatThrownBy(() -> Promises.checkVersion(nowhere))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("127.0.0.1:1");
    assertThatThrownBy(() -> Promises.check(nowhere))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("127.0.0.1:1");
  }

  /** A migration would stop half-way in it, with its words in a long trace. */
  @Test
  void aServerThatIsTooOldIsRefusedBeforeAnythingIsChanged() {
    assertThatThrownBy(() -> Promises.refuseOlder(160_010))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PostgreSQL 16 is too old")
        .hasMessageContaining("17 or newer");
    Promises.refuseOlder(170_000);
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = owner(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean has(EmbeddedPostgres postgres, String schema) throws SQLException {
    try (Connection connection = owner(postgres);
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT FROM pg_namespace WHERE nspname = '" + schema + "'")) {
      return rows.next();
    }
  }

  private static Connection owner(EmbeddedPostgres postgres) throws SQLException {
    Access.Login owner = postgres.access().owner();
    return DriverManager.getConnection(postgres.access().url(), owner.role(), owner.password());
  }
}
