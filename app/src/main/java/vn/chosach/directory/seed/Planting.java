package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedRows;

/** Puts the rows of one reference table into one table of the database, column by column. */
final class Planting {

  private Planting() {}

  /** What stands in one column of the database. */
  record Column(String name, String placeholder, @Nullable Source source) {

    static Column text(String name) {
      return text(name, name);
    }

    static Column text(String name, String from) {
      return new Column(name, "?", row -> row.optional(from));
    }

    static Column day(String name) {
      return new Column(name, "?", row -> row.day(name));
    }

    static Column percent() {
      return new Column("confidence", "?", row -> Integer.valueOf(row.text("confidence")));
    }

    static Column newId() {
      return new Column("id", "gen_random_uuid()", null);
    }
  }

  /** How the value of a column is read from a row. */
  @FunctionalInterface
  interface Source {
    @Nullable Object of(SeedRows.Row row);
  }

  static void plant(
      Connection connection, String table, List<SeedRows.Row> rows, List<Column> columns)
      throws SQLException {
    var names = new StringJoiner(", ");
    var placeholders = new StringJoiner(", ");
    columns.forEach(
        column -> {
          names.add(column.name());
          placeholders.add(column.placeholder());
        });
    String sql = "INSERT INTO directory.%s (%s) VALUES (%s)".formatted(table, names, placeholders);
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (SeedRows.Row row : rows) {
        int position = 0;
        for (Column column : columns) {
          Source source = column.source();
          if (source != null) {
            position++;
            insert.setObject(position, source.of(row));
          }
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
