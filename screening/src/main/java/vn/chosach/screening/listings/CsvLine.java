package vn.chosach.screening.listings;

import java.util.ArrayList;
import java.util.List;

/**
 * What a single line of a CSV file says: its delimiter, and its cells if quotes are taken short.
 */
final class CsvLine {

  private static final String DELIMITERS = ",\t;|";

  /** A sign outside quotes weighs more than all that may stand within them. */
  private static final int WHOLE_LINE = 10_000;

  private CsvLine() {}

  static boolean areParted(char[] text, int limit, char sign) {
    for (int i = 0; i < limit; i++) {
      if (text[i] == sign) {
        return true;
      }
    }
    return false;
  }

  /**
   * Comma, semicolon, tab or pipe: the commonest on the line outside its quotes; the earlier named
   * where two are.
   */
  static char delimiter(char[] text, int from, int limit) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = from; i < limit && text[i] != '\n'; i++) {
      int sign = DELIMITERS.indexOf(text[i]);
      quoted ^= text[i] == '"';
      if (sign >= 0) {
        counts[sign] += quoted ? 1 : WHOLE_LINE;
      }
    }
    int commonest = 0;
    for (int sign = 1; sign < counts.length; sign++) {
      commonest = counts[sign] > counts[commonest] ? sign : commonest;
    }
    return DELIMITERS.charAt(commonest);
  }

  /**
   * The cells of a line whose quotes close where they stand: {@code "Giày" nam ,5}.
   *
   * @return no cell if a quote is left open, or stands before a letter as one that opens does
   */
  static List<String> cells(char[] text, int from, int to, char delimiter) {
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean begins = true;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (quoted && c == '"' && i + 1 < to && text[i + 1] == '"') {
        cell.append(c);
        i++;
      } else if (quoted && c == '"' && i + 1 < to && Character.isLetterOrDigit(text[i + 1])) {
        return List.of(); // rather an opening quote
      } else if (c == '"' && (quoted || begins)) {
        quoted = !quoted;
        begins = false;
      } else if (!quoted && c == delimiter) {
        line.add(cell.toString());
        cell.setLength(0);
        begins = true;
      } else if (c != '\n' && c != '\r') {
        cell.append(c);
        begins = false;
      }
    }
    line.add(cell.toString());
    return quoted ? List.of() : line;
  }
}
