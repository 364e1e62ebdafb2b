package vn.chosach.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands in a column that may be empty. */
public final class Column {

  private Column() {}

  /** A moment of a {@code timestamptz}; {@code null} where none stands. */
  public static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
    Timestamp at = row.getTimestamp(name);
    return at == null ? null : at.toInstant();
  }
}
