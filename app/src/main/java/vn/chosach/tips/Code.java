package vn.chosach.tips;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code by which a reporter follows a tip: 80 bits as 16 characters of Crockford's base 32,
 * which has no I, L, O and U. Whoever has it reads and answers; it is written nowhere.
 *
 * @param characters 16 characters, upper case
 */
public record Code(String characters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int BITS_EACH = 5;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}._]+");
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  /**
   * @throws IllegalArgumentException if it is not of that form; typed codes go through {@link
   *     #typed}
   */
  public Code {
    if (!FORM.matcher(characters).matches()) {
      throw new IllegalArgumentException("not a code");
    }
  }

  /** The first 80 of some random bits. */
  static Code of(byte[] bits) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int value = 0;
      for (int bit = i * BITS_EACH; bit < (i + 1) * BITS_EACH; bit++) {
        value = value << 1 | bits[bit / 8] >> (7 - bit % 8) & 1;
      }
      text.append(ALPHABET.charAt(value));
    }
    return new Code(text.toString());
  }

  /**
   * A code as people type it: small letters, blanks and hyphens anywhere, O for zero, I or L for
   * one.
   */
  static Optional<Code> typed(String input) {
    String bare =
        BETWEEN
            .matcher(input)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(bare).matches() ? Optional.of(new Code(bare)) : Optional.empty();
  }

  /** Group 0 to 3 of four characters each. */
  public String group(int number) {
    return characters.substring(number * 4, number * 4 + 4);
  }

  /** The last four characters, by which a reporter shows that the code is kept. */
  public String ending() {
    return group(3);
  }

  /** For people: {@code K7QM-3XRD-9T2V-HWPA}. */
  public String grouped() {
    return String.join("-", group(0), group(1), group(2), group(3));
  }

  /** Hides the code, so that no log or error page can show it. */
  @Override
  public String toString() {
    return "Code[hidden]";
  }
}
