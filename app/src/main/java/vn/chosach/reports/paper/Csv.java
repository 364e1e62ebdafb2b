package vn.chosach.reports.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as comma separated values (RFC 4180), UTF-8 with the mark that spreadsheets need. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class Csv {

  private static final String MARK = "\uFEFF";
  private static final String DANGER = "=+-@\t\r";

  private Csv() {}

  public static byte[] of(Table table) {
    var lines =
        Stream.concat(
                Stream.of(line(table.heads().stream())),
                table.rows().stream()
                    .map(
                        row ->
                            line(
                                Stream.concat(
                                    Stream.of(row.label()), row.values().stream().map(Csv::text)))))
            .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Table.Value value) {
    Long number = value.number();
    return number == null ? value.text().equals("–") ? "" : value.text() : number.toString();
  }

  private static String line(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(","));
  }

  static String cell(String text) {
    String safe = harmless(text);
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A number stays a number; whatever else begins like a formula is made a text. */
  static String harmless(String text) {
    return !text.isEmpty() && DANGER.indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+")
        ? "'" + text
        : text;
  }

  /** The kinds of file that a table leaves the house in. */
  public static List<String> kinds() {
    return List.of("csv", "xlsx");
  }
}
