package vn.chosach.watch.privacy;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.identifiers.Initials;

/** Covers a person in words. A covered text is as long as before, so that marks in it still fit. */
public final class Covering {

  private static final char HIDDEN = '•';
  private static final int TAIL = 2;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private Covering() {}

  /**
   * Initials, with a mark by which two persons of the same initials are told apart.
   *
   * @param seller {@code null} when only the name is known
   */
  public static String name(String name, @Nullable UUID seller) {
    String initials = Initials.of(name);
    return seller == null
        ? initials
        : initials
            + " #"
            + "%04x".formatted(seller.getLeastSignificantBits() & 0xFFFF).toUpperCase(Locale.ROOT);
  }

  /** Covers the name and personal identifiers: telephone, account, citizen number, e-mail. */
  static String words(String text, String name) {
    var covered = new StringBuilder(text);
    if (name.strip().length() > 1) {
      var found =
          Pattern.compile(
                  "(?<![\\p{L}\\d])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\d])", FLAGS)
              .matcher(text);
      while (found.find()) {
        cover(covered, found.start() + 1, found.end());
      }
    }
    for (Identifier one : IdentifierScan.of(text).identifiers()) {
      if (one.kind().personal()) {
        cover(covered, one.start(), Math.max(one.start(), one.end() - TAIL));
      }
    }
    return covered.toString();
  }

  private static void cover(StringBuilder text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        text.setCharAt(at, HIDDEN);
      }
    }
  }
}
