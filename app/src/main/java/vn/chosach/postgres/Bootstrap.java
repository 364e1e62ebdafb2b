package vn.chosach.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Roles and database of a new embedded server; does nothing when they are there. */
final class Bootstrap {

  private Bootstrap() {}

  static void prepare(String url, Keys keys) {
    try (Connection connection =
            DriverManager.getConnection(url, keys.superuser().role(), keys.superuser().password());
        Statement statement = connection.createStatement()) {
      // The passwords are 24 random bytes, which no stretching makes harder to guess; each
      // connection would pay for 4,096 rounds of it, and a first start opens some sixty.
      statement.execute("SET scram_iterations = 1");
      role(statement, keys.owner(), "CREATEDB");
      role(statement, keys.app(), "NOCREATEDB");
      if (absent(statement, "pg_database WHERE datname = 'chosach'")) {
        statement.execute("CREATE DATABASE chosach OWNER " + keys.owner().role());
        statement.execute("REVOKE ALL ON DATABASE chosach FROM PUBLIC");
        statement.execute("GRANT CONNECT ON DATABASE chosach TO " + keys.app().role());
      }
    } catch (SQLException e) {
      throw new CannotStart("PostgreSQL runs but cannot be prepared: " + e.getMessage(), e);
    }
  }

  private static void role(Statement statement, Access.Login login, String right)
      throws SQLException {
    if (absent(statement, "pg_roles WHERE rolname = '" + login.role() + "'")) {
      statement.execute(
          "CREATE ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE %s PASSWORD '%s'"
              .formatted(login.role(), right, login.password()));
    }
  }

  private static boolean absent(Statement statement, String fromWhere) throws SQLException {
    try (var rows = statement.executeQuery("SELECT 1 FROM " + fromWhere)) {
      return !rows.next();
    }
  }
}
