package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.screening.Listing;

/**
 * JSON lines: one object a line (RFC 8259). Also takes an array that has one object a line. A
 * nested object gives its {@code name} member, a nested array its first element. A file in which no
 * line is an object is refused as a whole.
 */
final class JsonRows {

  private final Map<String, String> told;
  private final ListingSink sink;

  JsonRows(Map<String, String> told, ListingSink sink) {
    this.told = told;
    this.sink = sink;
  }

  void read(Reader source) throws IOException, FileRefused {
    ShortLines lines = new ShortLines(source, CsvScanner.ROW_LIMIT);
    Map<List<String>, Columns> known = new LinkedHashMap<>();
    List<String> odd = new ArrayList<>();
    long number = 0;
    boolean anyObject = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (lines.isCut()) {
        number++;
        sink.refused(
            number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT + " characters");
        continue;
      }
      String text = line.strip();
      if (text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      if (text.startsWith("[")) {
        text = text.substring(1).strip();
      }
      if (text.endsWith(",") || text.endsWith("]") && !text.contains("[")) {
        text = text.substring(0, text.length() - 1).strip();
      }
      if (text.isEmpty() || text.equals("]")) {
        continue;
      }
      number++;
      Map<String, String> object;
      try {
        object = new FlatJson(text).object();
        anyObject = true;
      } catch (IllegalArgumentException e) {
        sink.refused(
            number, "row.json-is-malformed", text.substring(0, Math.min(80, text.length())));
        continue;
      }
      List<String> names = List.copyOf(object.keySet());
      if (known.size() > 1000) {
        known.clear();
      }
      Columns columns =
          known.computeIfAbsent(names, n -> Columns.of(n.toArray(new String[0]), told));
      odd.clear();
      String[] row = object.values().toArray(new String[0]);
      Listing listing = columns.listing(row, number, odd);
      if (listing.title().isEmpty()) {
        sink.refused(
            number, "row.title-is-missing", text.substring(0, Math.min(80, text.length())));
      } else {
        sink.listing(number, listing, columns.particulars(row), List.copyOf(odd));
      }
    }
    if (number > 0 && !anyObject) {
      throw new FileRefused("file.is-no-json-lines", "no line holds one whole object");
    }
  }
}
