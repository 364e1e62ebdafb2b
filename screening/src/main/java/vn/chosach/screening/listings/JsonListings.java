package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.screening.Listing;

/**
 * JSON lines: one object a line (RFC 8259). Also takes an array of objects, wherever its lines
 * break. A nested object gives its {@code name} member, a nested array its first element. A file
 * that holds no whole object is refused as a whole.
 */
final class JsonListings {

  private final Map<String, String> told;
  private final ListingSink sink;

  JsonListings(Map<String, String> told, ListingSink sink) {
    this.told = told;
    this.sink = sink;
  }

  void read(Reader source) throws IOException, FileRefused {
    JsonTexts texts = new JsonTexts(source, CsvScanner.ROW_LIMIT);
    Map<List<String>, Columns> known = new LinkedHashMap<>();
    List<String> odd = new ArrayList<>();
    long number = 0;
    boolean anyObject = false;
    boolean first = true;
    for (String text = texts.next(); text != null; text = texts.next()) {
      number++;
      if (texts.isCut()) {
        sink.refused(
            number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT + " characters");
        continue;
      }
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
      if (first) {
        first = false;
        sink.columns(columns.inWords());
      }
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
      throw new FileRefused(
          "file.is-no-json-lines",
          "neither its lines nor the elements of an array are whole objects");
    }
  }
}
