package vn.chosach.reports.paper;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.ui.SpreadsheetText;

/**
 * A table as comma separated values (RFC 4180), UTF-8 with the mark that spreadsheets need. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Csv {

  private static final String MARK = "\uFEFF";

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

  private static String text(Table.TableValue value) {
    Long number = value.number();
    return number == null ? value.text().equals("–") ? "" : value.text() : number.toString();
  }

  private static String line(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(","));
  }

  static String cell(String text) {
    String safe = SpreadsheetText.harmless(text);
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
