package vn.chosach.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The two forms of Vietnamese text that the rooms compare: normalised (NFC, so that "ế" typed as
 * one character or as three is the same text) and folded (lower case, no tone or diacritic marks,
 * single spaces) for search.
 */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

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
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    return SPACES.matcher(lower).replaceAll(" ").strip();
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
