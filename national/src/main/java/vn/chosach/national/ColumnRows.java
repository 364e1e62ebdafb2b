package vn.chosach.national;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import vn.chosach.national.InFiles.InFile;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.RowListings;

/** The first pass over rows of Parquet files, as Spark hands them on. */
final class ColumnRows extends FirstPass {

  /** Before the cells of a row stand its file and its place there. */
  private static final int BEFORE = 2;

  private final Iterator<Row> rows;
  private final Map<String, InFile> files;
  private final RowListings listings;
  private final int width;
  private String at = "";

  /**
   * @param files by their path as {@link #plain} writes it
   * @param names of the columns
   */
  ColumnRows(
      Iterator<Row> rows,
      Map<String, InFile> files,
      List<String> names,
      Map<String, String> told,
      RuleTexts rules) {
    super(rules, told);
    this.rows = rows;
    this.files = files;
    this.width = names.size();
    try {
      listings = new RowListings(names, told, this);
    } catch (FileRefused e) {
      throw new IllegalStateException("was looked at before", e);
    }
  }

  /** One way of writing a path, whether or not its signs are escaped. */
  static String plain(String path) {
    return new Path(decoded(path)).toString();
  }

  /** A text without the escapes of addresses. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a per cent sign of its own
    }
  }

  @Override
  boolean step() {
    if (!rows.hasNext()) {
      return false;
    }
    Row row = rows.next();
    if (!row.getString(0).equals(at)) {
      at = row.getString(0);
      InFile file = files.get(plain(at));
      if (file == null) {
        throw new IllegalStateException("not asked for: " + at);
      }
      begin(file);
    }
    List<String> cells = new ArrayList<>(width);
    for (int i = BEFORE; i < BEFORE + width; i++) {
      cells.add(row.isNullAt(i) ? "" : row.getString(i));
    }
    listings.row(row.getLong(1) + 1, cells);
    return true;
  }
}
