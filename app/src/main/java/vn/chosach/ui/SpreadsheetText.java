package vn.chosach.ui;

import java.text.Normalizer;
import java.util.regex.Pattern;

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
}
