package vn.chosach;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads one column of a row; {@code null} where it is NULL. */
@FunctionalInterface
interface ColumnReader {

  @Nullable Object read(ResultSet row, int index) throws SQLException;
}
