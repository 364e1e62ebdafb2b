package vn.chosach.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Words of strangers in a table that is handed out: a spreadsheet must not run them. */
public final class SpreadsheetText {

  private static final String DANGER = "=+-@\t\r\n";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private SpreadsheetText() {}

  /**
   * A number stays a number; whatever else begins like a formula is made a text by an apostrophe.
   * Programs that read such files pass over blanks at the beginning and take wide signs for plain
   * ones (OWASP, CSV Injection), so that both are looked at.
   */
  public static String harmless(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    boolean danger =
        plain
            .chars()
            .limit(plain.length() - plain.stripLeading().length() + 1L)
            .anyMatch(one -> DANGER.indexOf(one) >= 0);
    return danger && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** A table as RFC 4180 asks, in UTF-8 with a mark by which spreadsheets know it. */
  public static byte[] csv(List<String> heads, List<List<String>> rows) {
    var text = new StringWriter();
    text.write('\ufeff');
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(heads);
      for (List<String> row : rows) {
        csv.printRecord(row.stream().map(SpreadsheetText::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
