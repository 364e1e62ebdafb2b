package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file of rows whose columns may mean anything: CSV with commas, semicolons, tabs or pipes, or
 * JSON lines. Rows and faults are found as in {@link ListingFile}, but no column is asked for.
 */
public final class RowFile {

  private static final int SHOWN = 80;

  private RowFile() {}

  /** Receives the rows. */
  public interface Sink {

    /**
     * A row.
     *
     * @param row 1-based data row, the header not counted
     * @param names of the columns; the same list as before where they are the same
     * @param cells as many as the row has, be it more or fewer than there are names
     */
    void row(long row, List<String> names, List<String> cells);

    /**
     * A row that was left out; it keeps its number.
     *
     * @param code stable reason code, {@code row.words-with-hyphens}
     * @param detail the offending text, cut short
     */
    void refused(long row, String code, String detail);
  }

  /**
   * Reads a file as a stream.
   *
   * @param remarks receives what was found out about the file, such as its encoding
   * @throws FileRefused if the file as a whole cannot be read
   */
  public static void read(Path file, Sink sink, Consumer<String> remarks)
      throws IOException, FileRefused {
    try (OpenedFile opened = OpenedFile.of(file)) {
      if (opened.charset() != StandardCharsets.UTF_8) {
        remarks.accept("encoding " + opened.charset());
      }
      switch (opened.shape()) {
        case WORKBOOK -> throw new FileRefused("file.is-a-workbook", "save it as csv or jsonl");
        case JSON -> json(opened.patched(), sink);
        case TABLE -> table(opened.patched(), sink, remarks);
      }
    }
  }

  private static void table(Reader reader, Sink sink, Consumer<String> remarks)
      throws IOException, FileRefused {
    CsvScanner rows = new CsvScanner(reader);
    rows.begin();
    boolean any = rows.next(0);
    while (any && !rows.tooLong && rows.cells().stream().allMatch(String::isBlank)) {
      any = rows.next(0);
    }
    if (!any || rows.tooLong) {
      throw new FileRefused("file.has-no-header", "no line names the columns");
    }
    List<String> names = rows.cells().stream().map(String::strip).toList();
    long number = 0;
    boolean patient = true;
    while (rows.next(names.size())) {
      number++;
      List<String> cells = rows.cells();
      if (rows.tooLong) {
        sink.refused(number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT);
      } else if (rows.broken) {
        sink.refused(number, "row.quote-is-broken", rows.start());
      } else if (cells.size() == 1 && cells.getFirst().isBlank()) {
        number--;
      } else if (names.size() == 1) {
        // a table of one column has no delimiter: a comma belongs to the cell
        sink.row(number, names, List.of(String.join(",", cells)));
      } else {
        sink.row(number, names, cells);
      }
      if (patient && rows.isOutOfPatience()) {
        patient = false;
        remarks.accept("quotes-unclosed " + number);
      }
    }
  }

  private static void json(Reader reader, Sink sink) throws IOException, FileRefused {
    JsonTexts texts = new JsonTexts(reader, CsvScanner.ROW_LIMIT);
    List<String> names = List.of();
    long number = 0;
    boolean any = false;
    for (String text = texts.next(); text != null; text = texts.next()) {
      number++;
      if (texts.isCut()) {
        sink.refused(number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT);
        continue;
      }
      try {
        Map<String, String> object = new FlatJson(text, true).object();
        if (!names.equals(List.copyOf(object.keySet()))) {
          names = List.copyOf(object.keySet());
        }
        sink.row(number, names, List.copyOf(object.values()));
        any = true;
      } catch (IllegalArgumentException e) {
        String start = text.substring(0, Math.min(SHOWN, text.length()));
        sink.refused(number, "row.json-is-malformed", start);
      }
    }
    if (number > 0 && !any) {
      throw new FileRefused(
          "file.is-no-json-lines",
          "neither its lines nor the elements of an array are whole objects");
    }
  }
}
