package vn.chosach.verify;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of a live database, in the transaction that its connection is in. */
record DatabaseRows(Connection database) implements TableRows {

  private static final int AT_ONCE = 5_000;

  @Override
  public void each(String table, List<TableColumn> columns, Consumer<TableRow> visitor)
      throws IOException {
    try (Statement statement = database.createStatement()) {
      Set<String> there = there(table);
      if (there.isEmpty()) {
        return;
      }
      var selected = new ArrayList<String>();
      for (TableColumn column : columns) {
        selected.add(there.contains(column.name()) ? expression(column) : "NULL::text");
      }
      statement.setFetchSize(AT_ONCE);
      try (ResultSet row =
          statement.executeQuery("SELECT " + String.join(", ", selected) + " FROM " + table)) {
        while (row.next()) {
          var values = new @Nullable String[columns.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 1);
          }
          visitor.accept(new TableRow(table, columns, values));
        }
      }
    } catch (SQLException e) {
      throw new IOException(table + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String expression(TableColumn column) {
    String name = "\"" + column.name() + "\"";
    return switch (column.form()) {
      case TEXT, FLAG -> name + "::text";
      case MOMENT -> "(extract(epoch FROM " + name + ") * 1000000)::bigint::text";
      case BYTES -> "encode(" + name + ", 'hex')";
      case DIGEST -> "encode(sha256(" + name + "), 'hex')";
    };
  }

  private Set<String> there(String table) throws SQLException {
    var names = new HashSet<String>();
    try (var question =
        database.prepareStatement(
            """
            SELECT attname FROM pg_attribute
             WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
            """)) {
      question.setString(1, table);
      try (ResultSet row = question.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }
}
