package vn.chosach.verify;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.VerificationRefused.Reason;

/** Rows of tables, in a database or in a backup, with values in one form wherever they stand. */
interface TableRows {

  /** How a value is given. */
  enum Form {
    /** As the database writes it. */
    TEXT,
    /** Microseconds since 1970-01-01T00:00Z. */
    MOMENT,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Bytes in hexadecimal digits. */
    BYTES,
    /** SHA-256 of the bytes in hexadecimal digits. */
    DIGEST
  }

  /** A column and the form of its values. */
  record TableColumn(String name, Form form) {

    static TableColumn text(String name) {
      return new TableColumn(name, Form.TEXT);
    }

    static TableColumn moment(String name) {
      return new TableColumn(name, Form.MOMENT);
    }

    static TableColumn digest(String name) {
      return new TableColumn(name, Form.DIGEST);
    }

    static TableColumn bytes(String name) {
      return new TableColumn(name, Form.BYTES);
    }

    static TableColumn flag(String name) {
      return new TableColumn(name, Form.FLAG);
    }
  }

  /**
   * A row.
   *
   * @param values in the order of the columns
   */
  record TableRow(String table, List<TableColumn> columns, @Nullable String[] values) {

    @Nullable String text(String column) {
      for (int i = 0; i < values.length; i++) {
        if (columns.get(i).name().equals(column)) {
          return values[i];
        }
      }
      throw new IllegalArgumentException(table + " was not asked for " + column);
    }

    /** A value that must be there. */
    String need(String column) {
      String text = text(column);
      if (text == null) {
        throw new VerificationRefused(
            Reason.MALFORMED, table + " has a row without " + column + ", or no such column");
      }
      return text;
    }
  }

  /**
   * Goes through a table. One that is not there has no rows, a column that is not there no values:
   * acts that speak of them say so.
   */
  void each(String table, List<TableColumn> columns, Consumer<TableRow> visitor) throws IOException;
}
