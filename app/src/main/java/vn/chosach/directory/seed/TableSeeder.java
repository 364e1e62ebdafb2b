package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable;

/** Puts the rows of one reference table into one table of the database, column by column. */
final class TableSeeder {

  private TableSeeder() {}

  /** What stands in one column of the database. */
  record SeedColumn(String name, String placeholder, @Nullable SeedSource source) {

    static SeedColumn text(String name) {
      return text(name, name);
    }

    static SeedColumn text(String name, String from) {
      return new SeedColumn(name, "?", row -> row.optional(from));
    }

    static SeedColumn day(String name) {
      return new SeedColumn(name, "?", row -> row.day(name));
    }

    static SeedColumn percent() {
      return new SeedColumn("confidence", "?", row -> Integer.valueOf(row.text("confidence")));
    }

    static SeedColumn newId() {
      return new SeedColumn("id", "gen_random_uuid()", null);
    }
  }

  /** How the value of a column is read from a row. */
  @FunctionalInterface
  interface SeedSource {
    @Nullable Object of(SeedTable.SeedTableRow row);
  }

  static void plant(
      Connection connection,
      String table,
      List<SeedTable.SeedTableRow> rows,
      List<SeedColumn> columns)
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
      for (SeedTable.SeedTableRow row : rows) {
        int position = 0;
        for (SeedColumn column : columns) {
          SeedSource source = column.source();
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
