package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;

/**
 * Nobody erases alone: rows that say what was received, done, judged or held are neither changed
 * nor removed, whoever the program is made to be. A superuser can; the verifier names what he did.
 */
@ChosachTest
class ProtectedTablesTest {

  /** Tables whose comment promises that rows are appended or never changed. */
  private static final String PROMISED =
      """
      SELECT n.nspname || '.' || c.relname
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND obj_description(c.oid, 'pg_class') SIMILAR TO '%(never changed|appended)%'
       ORDER BY 1
      """;

  @Autowired JdbcClient asApplication;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.user}")
  String app;

  @Value("${chosach.database.password}")
  String appPassword;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String ownerPassword;

  @Test
  void whatMustStayIsPromisedToStay() {
    assertThat(promised())
        .contains(
            "journal.entry",
            "journal.leaf",
            "tips.tip",
            "tips.happening",
            "cases.moment",
            "signals.judgement");
  }

  @Test
  void theApplicationChangesNoneOfThem() throws SQLException {
    assertThat(successes(app, appPassword)).isEmpty();
  }

  @Test
  void evenTheOwnerIsStoppedByATriggerUntilItIsTakenAway() throws SQLException {
    assertThat(successes(owner, ownerPassword)).isEmpty();
  }

  @Test
  void aTableThatForgotItsTriggerWouldBeFound() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA planted");
        statement.execute("CREATE TABLE planted.fault (id int)");
        assertThat(attempts(statement, "planted.fault"))
            .containsExactly(
                "UPDATE planted.fault", "DELETE planted.fault", "TRUNCATE planted.fault");
      } finally {
        connection.rollback();
      }
    }
  }

  private List<String> promised() {
    return asApplication.sql(PROMISED).query(String.class).list();
  }

  private List<String> successes(String role, String password) throws SQLException {
    var successes = new ArrayList<String>();
    try (Connection connection = DriverManager.getConnection(url, role, password)) {
      connection.setAutoCommit(false);
      for (String table : promised()) {
        try (Statement statement = connection.createStatement()) {
          successes.addAll(attempts(statement, table));
        } finally {
          connection.rollback();
        }
      }
    }
    return successes;
  }

  /** What succeeded of all that could change or remove rows; nothing is kept. */
  private static List<String> attempts(Statement statement, String table) throws SQLException {
    String column = firstColumn(statement, table);
    List<String> tried =
        List.of(
            "UPDATE " + table + " SET " + column + " = " + column,
            "DELETE FROM " + table,
            "TRUNCATE " + table + " CASCADE");
    var succeeded = new ArrayList<String>();
    for (String sql : tried) {
      statement.execute("SAVEPOINT before");
      try {
        statement.execute(sql);
        succeeded.add(sql.substring(0, sql.indexOf(' ')) + " " + table);
      } catch (SQLException refused) {
        // As it must be.
      }
      statement.execute("ROLLBACK TO before");
    }
    return succeeded;
  }

  private static String firstColumn(Statement statement, String table) throws SQLException {
    try (var row =
        statement.executeQuery(
            "SELECT attname FROM pg_attribute WHERE attrelid = '"
                + table
                + "'::regclass AND attnum = 1")) {
      row.next();
      return row.getString(1);
    }
  }
}
