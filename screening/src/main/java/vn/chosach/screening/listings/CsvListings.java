package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The listings of a CSV file: comma, semicolon or tab, line breaks inside quotes. A row that does
 * not come out with as many cells as the header although it spans several lines has a broken quote:
 * its first line is refused and reading goes on at the next line.
 */
final class CsvListings implements ListingReader {

  private final CsvScanner rows;
  private final ListingSink sink;
  private final Consumer<String> remarks;
  private final Reader reader;
  private final RowListings listings;
  private final int width;
  private long number;
  private boolean patient = true;

  /** Reads the names of the columns. */
  CsvListings(Reader reader, Map<String, String> told, ListingSink sink, Consumer<String> remarks)
      throws IOException, FileRefused {
    this.reader = reader;
    this.sink = sink;
    this.remarks = remarks;
    rows = new CsvScanner(reader);
    rows.begin();
    boolean any = rows.next(0);
    while (any && !rows.tooLong && rows.cells().stream().allMatch(String::isBlank)) {
      any = rows.next(0);
    }
    if (!any || rows.tooLong) {
      throw new FileRefused("file.has-no-header", "no line names the columns");
    }
    List<String> header = List.copyOf(rows.cells());
    listings = new RowListings(header, told, sink);
    remarks.accept("columns " + listings.words());
    if (!listings.doubled().isEmpty()) {
      remarks.accept("columns-doubled " + String.join(", ", listings.doubled()));
    }
    width = header.size();
  }

  @Override
  public boolean next() throws IOException {
    if (!rows.next(width)) {
      return false;
    }
    number++;
    List<String> cells = rows.cells();
    if (rows.tooLong) {
      sink.refused(number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT + " characters");
    } else if (rows.broken) {
      sink.refused(number, "row.quote-is-broken", rows.start());
    } else if (cells.size() == 1 && cells.getFirst().isBlank()) {
      number--;
    } else if (cells.size() < Math.min(2, width)) {
      sink.refused(number, "row.has-too-few-cells", RowListings.start(cells));
    } else {
      listings.row(number, cells);
    }
    if (patient && rows.isOutOfPatience()) {
      patient = false;
      remarks.accept("quotes-unclosed " + number);
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
