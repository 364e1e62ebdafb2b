package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.screening.Listing;

/**
 * JSON lines: one object a line (RFC 8259). Also takes an array of objects, wherever its lines
 * break. A nested object gives its {@code name} member, a nested array its first element. A file
 * that holds no whole object is refused as a whole.
 */
final class JsonListings implements ListingReader {

  private static final int SHOWN = 80;
  private static final int MOST_SHAPES = 1_000;

  private final Map<String, String> told;
  private final ListingSink sink;
  private final Reader source;
  private final JsonTexts texts;
  private final Map<List<String>, Columns> known = new HashMap<>();
  private final List<String> odd = new ArrayList<>();
  private long number;
  private boolean anyObject;
  private boolean first = true;

  JsonListings(Reader source, Map<String, String> told, ListingSink sink) {
    this.source = source;
    this.told = told;
    this.sink = sink;
    texts = new JsonTexts(source, CsvScanner.ROW_LIMIT);
  }

  @Override
  public boolean next() throws IOException, FileRefused {
    String text = texts.next();
    if (text == null) {
      if (number > 0 && !anyObject) {
        throw new FileRefused(
            "file.is-no-json-lines",
            "neither its lines nor the elements of an array are whole objects");
      }
      return false;
    }
    number++;
    if (texts.isCut()) {
      sink.refused(number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT + " characters");
      return true;
    }
    Map<String, String> object;
    try {
      object = new FlatJson(text).object();
      anyObject = true;
    } catch (IllegalArgumentException e) {
      sink.refused(number, "row.json-is-malformed", start(text));
      return true;
    }
    if (known.size() > MOST_SHAPES) {
      known.clear();
    }
    Columns columns =
        known.computeIfAbsent(
            List.copyOf(object.keySet()), n -> Columns.of(n.toArray(new String[0]), told));
    if (first) {
      first = false;
      sink.columns(columns.inWords());
    }
    odd.clear();
    List<String> row = List.copyOf(object.values());
    Listing listing = columns.listing(row, number, odd);
    if (listing.title().isEmpty()) {
      sink.refused(number, "row.title-is-missing", start(text));
    } else {
      sink.listing(number, listing, columns.particulars(row), List.copyOf(odd));
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private static String start(String text) {
    return text.substring(0, Math.min(SHOWN, text.length()));
  }
}
