package vn.chosach.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * What the program demands of a database before it takes a single report: commits that survive a
 * crash, and a role that cannot lift its own limits.
 */
public final class Promises {

  /** A generated column that a migration gives another expression needs this version. */
  private static final int OLDEST = 17;

  private static final int NUMBERS_OF_A_VERSION = 10_000;

  private Promises() {}

  /**
   * Asks the server, as the role that migrates, before anything is changed in it.
   *
   * @throws CannotStart when nobody answers, the role may not enter, or the server is too old
   */
  public static void checkVersion(Access access) {
    try (Connection connection =
        DriverManager.getConnection(
            access.url(), access.owner().role(), access.owner().password())) {
      refuseOlder(Integer.parseInt(ask(connection, "SHOW server_version_num")));
    } catch (SQLException e) {
      throw noDatabase(access, e);
    }
  }

  static void refuseOlder(int version) {
    if (version / NUMBERS_OF_A_VERSION < OLDEST) {
      throw new CannotStart(
          "PostgreSQL %d is too old: CHOSACH_DATABASE_URL must name a server of version %d or newer."
              .formatted(version / NUMBERS_OF_A_VERSION, OLDEST));
    }
  }

  private static CannotStart noDatabase(Access access, SQLException e) {
    return new CannotStart("No database at " + access.url() + ": " + e.getMessage(), e);
  }

  /**
   * Asks the server, as the role of the application.
   *
   * @throws CannotStart naming the first promise that the server does not keep
   */
  public static void check(Access access) {
    try (Connection connection =
        DriverManager.getConnection(access.url(), access.app().role(), access.app().password())) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        String value = ask(connection, "SELECT current_setting('" + setting + "')");
        if (value.equals("off")) {
          throw new CannotStart(
              "PostgreSQL runs with "
                  + setting
                  + " = off, so acknowledged reports could be lost: switch it on.");
        }
      }
      refuse(
          connection,
          "SELECT rolsuper FROM pg_roles WHERE rolname = current_user",
          "is a superuser");
      refuse(
          connection,
          "SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user",
          "has BYPASSRLS");
      refuse(
          connection,
          """
          SELECT EXISTS (SELECT FROM pg_class WHERE relowner = current_user::regrole)
              OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = current_user::regrole)
              OR EXISTS (SELECT FROM pg_database
                          WHERE datname = current_database() AND datdba = current_user::regrole)
              OR EXISTS (SELECT FROM pg_proc WHERE proowner = current_user::regrole)
          """,
          "owns tables, schemas or the database");
      refuse(
          connection,
          """
          SELECT EXISTS (SELECT FROM pg_auth_members m WHERE m.member = current_user::regrole
             AND (SELECT r.rolsuper OR r.rolbypassrls FROM pg_roles r WHERE r.oid = m.roleid)
              OR m.member = current_user::regrole AND m.roleid = '%s'::regrole)
          """
              .formatted(access.owner().role()),
          "is a member of the role that owns the tables");
    } catch (SQLException e) {
      throw noDatabase(access, e);
    }
  }

  private static void refuse(Connection connection, String question, String fault)
      throws SQLException {
    if (ask(connection, question).equals("t")) {
      throw new CannotStart(
          "The database role of the application "
              + fault
              + ": give CHOSACH_DATABASE_USER a role without that.");
    }
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
