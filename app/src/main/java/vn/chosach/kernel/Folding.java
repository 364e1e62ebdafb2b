package vn.chosach.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The two forms of Vietnamese text that the rooms compare: normalised (NFC, so that "ế" typed as
 * one character or as three is the same text) and folded (lower case, no tone or diacritic marks,
 * single spaces) for search.
 */
public final class Folding {

  /** Kinds of character that have no width, one bit each. */
  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.FORMAT;

  private static final int SPACES =
      1 << Character.SPACE_SEPARATOR
          | 1 << Character.LINE_SEPARATOR
          | 1 << Character.PARAGRAPH_SEPARATOR;

  private Folding() {}

  /** Unicode normalisation form C (UAX #15); every text is brought to it at the edge. */
  public static String nfc(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** As it is kept: normalised, without blanks around it. */
  public static String clean(String text) {
    return nfc(text).strip();
  }

  /**
   * Form for comparison and search: {@code "Đặc khu Phú Quốc"} becomes {@code "dac khu phu quoc"}.
   * Characters without width and marks of direction are dropped: they hide a word from nobody.
   */
  public static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    // By hand and not by patterns: this is asked of every word that is kept or looked for.
    var bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if ((MARKS >> Character.getType(c) & 1) == 0) {
        bare.appendCodePoint(c);
      }
    }
    String lower = bare.toString().toLowerCase(Locale.ROOT).replace('đ', 'd');
    var folded = new StringBuilder(lower.length());
    boolean blank = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean space = c >= '\t' && c <= '\r' || (SPACES >> Character.getType(c) & 1) != 0;
      if (!space) {
        folded.append(c);
      } else if (!blank) {
        folded.append(' ');
      }
      blank = space;
    }
    return folded.toString().strip();
  }

  /** Whether nothing in it can be seen: blanks and characters without width count as nothing. */
  public static boolean blank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.CONTROL);
  }
}
