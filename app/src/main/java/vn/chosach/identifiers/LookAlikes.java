package vn.chosach.identifiers;

import java.util.Map;
import java.util.stream.Collectors;
import vn.chosach.kernel.SeedTable;

/**
 * Letters of other scripts that are used in place of Latin ones (UTS #39, the rows that are seen in
 * advertisements), and the many dashes, dots and spaces of Unicode.
 */
final class LookAlikes {

  private static final Map<Character, Character> LATIN =
      SeedTable.read("/seed/identifiers/look-alikes.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.text("letter").charAt(0), row -> row.text("latin").charAt(0)));

  /** Says that a sign is not seen at all. */
  static final char UNSEEN = '\0';

  private LookAlikes() {}

  /** The Latin letter that a lower-case letter passes for; the letter itself when it is plain. */
  static char latin(char letter) {
    if (letter < 128) {
      return letter;
    }
    return LATIN.getOrDefault(letter, letter);
  }

  /** The plain form of a sign that is neither letter nor digit, or {@link #UNSEEN}. */
  static char sign(int sign) {
    return switch (Character.getType(sign)) {
      case Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          UNSEEN;
      case Character.CONTROL -> control(sign);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      default -> other(sign);
    };
  }

  private static char control(int sign) {
    return switch (sign) {
      case '\n', '\r', '\u0085' -> '\n';
      case '\t' -> ' ';
      default -> UNSEEN;
    };
  }

  private static char other(int sign) {
    return switch (sign) {
      case '•', '·', '․', '。', '・', '∙', '⋅', '‧', '●', '▪' -> '.';
      case '−', '¯' -> '-';
      case '∕', '⁄', '／' -> '/';
      case '＠', '﹫' -> '@';
      case '＋', '➕' -> '+';
      case '₫' -> 'd';
      default -> sign < 128 ? (char) sign : '\uFFFC';
    };
  }
}
