package vn.chosach;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import vn.chosach.postgres.ScriptMigration;

/**
 * Whether the schemas of all rooms hold exactly the migrations of this program, with the same
 * checksums. Flyway would ask that room by room, which is a quarter of a start; this is one
 * statement. Whatever differs, also what only looks so, is left to Flyway.
 */
final class MigrationHistory {

  private final Set<String> expected = new HashSet<>();

  /**
   * @param room name of the room and its schema
   * @param scripts its migrations in SQL
   */
  void expect(String room, Collection<ScriptMigration> scripts) {
    scripts.forEach(one -> expected.add(line(room, one.script(), one.checksum())));
  }

  void expect(String room, JavaMigration migration) {
    expected.add(line(room, migration.getClass().getName(), migration.getChecksum()));
  }

  /** Whether nothing is left to do, and nothing was done that this program does not know. */
  boolean isComplete(Connection connection, Collection<String> rooms) {
    String histories =
        rooms.stream()
            .map(room -> "SELECT '%1$s' AS room, * FROM %1$s.flyway_schema_history".formatted(room))
            .collect(Collectors.joining(" UNION ALL "));
    var done = new HashSet<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT DISTINCT ON (room, script) room, script, checksum, success, type
                  FROM (%s) AS history
                 WHERE type <> 'SCHEMA'
                 ORDER BY room, script, installed_rank DESC
                """
                    .formatted(histories))) {
      while (rows.next()) {
        if (!rows.getBoolean("success") || !rows.getString("type").matches("SQL|JDBC")) {
          return false;
        }
        done.add(
            line(
                rows.getString("room"),
                rows.getString("script"),
                rows.getObject("checksum", Integer.class)));
      }
    } catch (SQLException notYetThere) {
      return false;
    }
    return done.equals(expected);
  }

  private static String line(String room, String script, @Nullable Integer checksum) {
    return room + "/" + script + " " + checksum;
  }
}
