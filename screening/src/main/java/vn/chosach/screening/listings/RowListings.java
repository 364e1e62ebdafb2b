package vn.chosach.screening.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.screening.Listing;

/** Makes listings of rows whose columns have names, wherever the rows come from. */
public final class RowListings {

  private static final int SHOWN = 80;

  private final Columns columns;
  private final int width;
  private final ListingSink sink;
  private final List<String> odd = new ArrayList<>();

  /**
   * @param names of the columns
   * @param told column mapping, role to column name
   * @throws FileRefused if no column is the title
   */
  public RowListings(List<String> names, Map<String, String> told, ListingSink sink)
      throws FileRefused {
    this.sink = sink;
    sink.header(names);
    columns = Columns.of(names.toArray(new String[0]), told);
    width = names.size();
    if (!columns.hasTitle()) {
      throw new FileRefused("file.has-no-title-column", names.toString());
    }
    sink.columns(columns.inWords());
  }

  /** What each column was taken for, in words. */
  String words() {
    return columns.toString();
  }

  /** Names of columns that are there twice. */
  Set<String> doubled() {
    return columns.doubled();
  }

  /**
   * Hands a row to the sink, as a listing or as refused.
   *
   * @param number 1-based data row
   * @param cells as many as the row has; an empty text where it says nothing
   */
  public void row(long number, List<String> cells) {
    odd.clear();
    if (cells.size() != width) {
      odd.add("row.has-other-number-of-cells");
    }
    Listing listing = columns.listing(cells, number, odd);
    if (listing.title().isEmpty()) {
      sink.refused(number, "row.title-is-missing", start(cells));
      return;
    }
    if (listing.title().indexOf('\uFFFD') >= 0) {
      odd.add("row.has-undecodable-bytes");
    }
    List<String> remarks = odd.isEmpty() ? List.of() : List.copyOf(odd);
    if (sink.heedsParticulars()) {
      sink.listing(number, listing, columns.particulars(cells), remarks);
    } else {
      sink.listing(number, listing, remarks);
    }
  }

  /** How a row begins, for a person. */
  static String start(List<String> cells) {
    String text = String.join(" | ", cells);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
  }
}
