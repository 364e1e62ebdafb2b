package vn.chosach.national;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.RowListings;

/** The staged rows of Parquet files, judged as they are asked for. */
final class ColumnRows implements Iterator<Row> {

  /** Before the cells of a row stand its file and its place there. */
  private static final int BEFORE = 2;

  private final Iterator<Row> rows;
  private final Map<String, InFile> files;
  private final FirstJudgement judgement;
  private final RowListings listings;
  private final int width;
  private String at = "";
  private @Nullable Row next;
  private boolean ended;

  ColumnRows(
      Iterator<Row> rows,
      Map<String, InFile> files,
      List<String> names,
      Map<String, String> told,
      FirstJudgement judgement) {
    this.rows = rows;
    this.files = files;
    this.judgement = judgement;
    this.width = names.size();
    try {
      listings = new RowListings(names, told, judgement);
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
  public boolean hasNext() {
    while (next == null) {
      next = judgement.poll();
      if (next == null && !step()) {
        return false;
      }
    }
    return true;
  }

  private boolean step() {
    if (!rows.hasNext()) {
      boolean more = !ended;
      ended = true;
      judgement.end();
      return more;
    }
    Row row = rows.next();
    String path = row.getString(0);
    if (!path.equals(at)) {
      at = path;
      InFile file = files.get(plain(path));
      if (file == null) {
        throw new IllegalStateException("not asked for: " + path);
      }
      judgement.begin(file);
    }
    List<String> cells = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      String cell = row.getString(BEFORE + i);
      cells.add(cell == null ? "" : cell);
    }
    listings.row(row.getLong(1) + 1, cells);
    return true;
  }

  @Override
  public Row next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }
}
