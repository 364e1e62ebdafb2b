package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chosach.postgres.Access;

/** Flyway is left out where every schema holds exactly the migrations of the program. */
class MigrationsTest {

  @Test
  void whatDiffersInAnyWayIsLeftToFlyway() throws Exception {
    Access access = TestDatabase.fresh();
    var migrations = new Migrations(access);
    try (var owner =
        DriverManager.getConnection(
            access.url(), access.owner().role(), access.owner().password())) {
      assertThat(migrations.areDone(owner)).as("an empty database").isFalse();
      migrations.run();
      assertThat(migrations.areDone(owner)).as("after Flyway").isTrue();
      migrations.run();

      String history = "cases.flyway_schema_history WHERE version = '1'";
      for (String fault :
          List.of(
              "UPDATE cases.flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'",
              "UPDATE cases.flyway_schema_history SET success = false WHERE version = '1'",
              "UPDATE cases.flyway_schema_history SET script = 'V1__other.sql' WHERE version = '1'",
              "UPDATE cases.flyway_schema_history SET type = 'BASELINE' WHERE version = '1'",
              "DELETE FROM " + history,
              "DROP TABLE cases.flyway_schema_history")) {
        assertThat(standsWith(owner, fault, migrations)).as(fault).isFalse();
      }
      assertThat(standsWith(owner, "SELECT FROM " + history, migrations)).isTrue();
      assertThat(new Migrations(access, List.of()).areDone(owner))
          .as("a program that lacks a migration that was run")
          .isFalse();
    }
  }

  private static boolean standsWith(Connection owner, String fault, Migrations migrations)
      throws SQLException {
    owner.setAutoCommit(false);
    try (var statement = owner.createStatement()) {
      statement.execute(fault);
      return migrations.areDone(owner);
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }
}
