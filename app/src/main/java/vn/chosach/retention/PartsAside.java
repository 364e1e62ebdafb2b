package vn.chosach.retention;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of tables kept by years that are on their way out of the database. Who takes them out and
 * who copies the database wait for each other, and what was cut off in between lies aside: in no
 * table, and in no file yet. What was cut off while a part came back lies aside too, and its rows
 * are in the file of the year.
 */
public final class PartsAside {

  private static final String LOCK = "(hashtextextended('chosach archive', 0))";
  private static final String ASIDE =
      """
      SELECT a.whole, a.part FROM retention.archived a JOIN pg_class c ON c.oid = to_regclass(a.part)
       WHERE a.gone_at IS NULL
         AND (NOT c.relispartition
              OR EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid AND i.inhdetachpending))
       UNION ALL
      SELECT a.part, a.part || '_back'
        FROM retention.archived a JOIN pg_class c ON c.oid = to_regclass(a.part || '_back')
       WHERE NOT c.relispartition
       ORDER BY 1, 2
      """;

  private PartsAside() {}

  /** Alone from now on, until the connection ends: parts are taken out or put back. */
  public static void alone(Connection connection) throws SQLException {
    run(connection, "SELECT pg_advisory_lock" + LOCK);
  }

  /**
   * Nothing is taken out or put back from now on, until the connection ends.
   *
   * @return by the name of a table, the names of its parts that lie aside; by the name of a part
   *     that is out, the table in which it was coming back
   */
  public static Map<String, List<String>> still(Connection connection) throws SQLException {
    run(connection, "SELECT pg_advisory_lock_shared" + LOCK);
    var aside = new LinkedHashMap<String, List<String>>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ASIDE)) {
      while (row.next()) {
        aside
            .computeIfAbsent(row.getString("whole"), any -> new ArrayList<>())
            .add(row.getString("part"));
      }
    }
    return aside;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
