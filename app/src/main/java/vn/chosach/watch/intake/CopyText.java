package vn.chosach.watch.intake;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows for {@code COPY … FROM STDIN} in its text format: the quickest way into a table, and in the
 * transaction of the connection like any insert.
 */
final class CopyText {

  private static final HexFormat HEX = HexFormat.of();

  private final String table;
  private final StringBuilder out = new StringBuilder(1 << 16);
  private boolean first = true;
  private int rows;

  /**
   * @param table with its columns, as it stands after {@code COPY}
   */
  CopyText(String table) {
    this.table = table;
  }

  CopyText text(@Nullable String value) {
    next();
    if (value == null) {
      out.append("\\N");
      return this;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case 0 -> {}
        default -> letter(value, i, c);
      }
    }
    return this;
  }

  /** Half of a surrogate pair is no character, and PostgreSQL takes none. */
  private void letter(String value, int i, char c) {
    boolean whole =
        !Character.isSurrogate(c)
            || Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1))
            || Character.isLowSurrogate(c)
                && i > 0
                && Character.isHighSurrogate(value.charAt(i - 1));
    out.append(whole ? c : '\uFFFD');
  }

  CopyText id(@Nullable UUID value) {
    next();
    out.append(value == null ? "\\N" : value.toString());
    return this;
  }

  CopyText number(long value) {
    next();
    out.append(value);
    return this;
  }

  CopyText price(long dong) {
    next();
    if (dong > 0) {
      out.append(dong);
    } else {
      out.append("\\N");
    }
    return this;
  }

  CopyText moment(Instant value) {
    next();
    out.append(value);
    return this;
  }

  CopyText bytes(byte[] value) {
    next();
    out.append("\\\\x");
    HEX.formatHex(out, value);
    return this;
  }

  CopyText numbers(int[] values) {
    next();
    out.append('{');
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ",").append(values[i]);
    }
    out.append('}');
    return this;
  }

  void end() {
    out.append('\n');
    first = true;
    rows++;
  }

  private void next() {
    if (first) {
      first = false;
    } else {
      out.append('\t');
    }
  }

  int rows() {
    return rows;
  }

  void into(Connection connection) throws SQLException {
    if (rows == 0) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN", new StringReader(out.toString()));
    } catch (IOException impossible) {
      throw new IllegalStateException("a text in memory cannot be read", impossible);
    }
  }

  static void all(Connection connection, Collection<CopyText> tables) throws SQLException {
    for (CopyText table : tables) {
      table.into(connection);
    }
  }
}
