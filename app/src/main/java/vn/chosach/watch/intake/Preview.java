package vn.chosach.watch.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Particulars;

/**
 * The beginning of a file as it would be imported.
 *
 * @param columns names of the columns of the file; empty for a page
 * @param mapping role to column name, as told or guessed
 * @param rows the first rows as they would be kept
 * @param refused the first rows that would be left out
 * @param fault reason code why it cannot be read at all
 */
public record Preview(
    List<String> columns,
    Map<String, String> mapping,
    List<Row> rows,
    List<RefusedRow> refused,
    @Nullable String fault) {

  /** A row as it would be kept; {@code number} counts without the header. */
  public record Row(long number, Listing listing, Particulars particulars, List<String> remarks) {}
}
