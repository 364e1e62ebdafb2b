package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.chosach.screening.Listing;

/**
 * The listings of a CSV file: comma, semicolon or tab, line breaks inside quotes. A row that does
 * not come out with as many cells as the header although it spans several lines has a broken quote:
 * its first line is refused and reading goes on at the next line.
 */
final class CsvListings {

  private final Map<String, String> told;
  private final ListingSink sink;
  private final Consumer<String> remarks;
  private final List<String> odd = new ArrayList<>();

  CsvListings(Map<String, String> told, ListingSink sink, Consumer<String> remarks) {
    this.told = told;
    this.sink = sink;
    this.remarks = remarks;
  }

  void read(Reader reader) throws IOException, FileRefused {
    CsvScanner rows = new CsvScanner(reader);
    rows.begin();
    boolean any = rows.next(0);
    while (any && !rows.tooLong && rows.cells().stream().allMatch(String::isBlank)) {
      any = rows.next(0);
    }
    if (!any || rows.tooLong) {
      throw new FileRefused("file.has-no-header", "no line names the columns");
    }
    String[] header = rows.cells().toArray(new String[0]);
    sink.header(List.of(header));
    Columns columns = Columns.of(header, told);
    if (!columns.hasTitle()) {
      throw new FileRefused("file.has-no-title-column", Arrays.toString(header));
    }
    remarks.accept("columns " + columns);
    sink.columns(columns.inWords());
    if (!columns.doubled().isEmpty()) {
      remarks.accept("columns-doubled " + String.join(", ", columns.doubled()));
    }
    long number = 0;
    boolean patient = true;
    while (rows.next(header.length)) {
      number++;
      List<String> cells = rows.cells();
      if (rows.tooLong) {
        sink.refused(
            number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT + " characters");
      } else if (rows.broken) {
        sink.refused(number, "row.quote-is-broken", rows.start());
      } else if (cells.size() == 1 && cells.getFirst().isBlank()) {
        number--;
      } else if (cells.size() < Math.min(2, header.length)) {
        sink.refused(number, "row.has-too-few-cells", start(cells));
      } else {
        keep(number, cells, header.length, columns);
      }
      if (patient && rows.isOutOfPatience()) {
        patient = false;
        remarks.accept("quotes-unclosed " + number);
      }
    }
  }

  private void keep(long number, List<String> cells, int width, Columns columns) {
    odd.clear();
    if (cells.size() != width) {
      odd.add("row.has-other-number-of-cells");
    }
    String[] row = cells.toArray(new String[0]);
    Listing listing = columns.listing(row, number, odd);
    if (listing.title().isEmpty()) {
      sink.refused(number, "row.title-is-missing", start(cells));
      return;
    }
    if (listing.title().indexOf('\uFFFD') >= 0) {
      odd.add("row.has-undecodable-bytes");
    }
    sink.listing(
        number, listing, columns.particulars(row), odd.isEmpty() ? List.of() : List.copyOf(odd));
  }

  private static String start(List<String> cells) {
    String text = String.join(" | ", cells);
    return text.length() <= 80 ? text : text.substring(0, 80);
  }
}
