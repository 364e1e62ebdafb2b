package vn.chosach.watch.barcodes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Global Trade Item Number whose check digit is right (GS1 General Specifications, 7.9).
 *
 * @param digits as written: 8, 12, 13 or 14
 */
public record Gtin(String digits) {

  private static final int LONGEST = 14;

  /** Refuses what {@link #of} would not take. */
  public Gtin {
    if (!isSized(digits) || !checks(digits)) {
      throw new IllegalArgumentException("no GTIN: " + digits);
    }
  }

  /**
   * Reads a number; blanks and hyphens between the digits are passed over.
   *
   * @return empty for another length, other signs, or a wrong check digit
   */
  public static Optional<Gtin> of(String text) {
    String digits = bare(text);
    return isSized(digits) && checks(digits) ? Optional.of(new Gtin(digits)) : Optional.empty();
  }

  /** The same without blanks, hyphens and dots. */
  public static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}.-]", "");
  }

  /** Whether it has the length of a GTIN, whatever its check digit. */
  public static boolean isSized(String digits) {
    return digits.matches("\\d{8}|\\d{12,14}");
  }

  /** Whether the last digit is the check digit of those before it. */
  public static boolean checks(String digits) {
    int last = digits.length() - 1;
    return last > 0 && digits.charAt(last) - '0' == checkDigit(digits.substring(0, last));
  }

  /**
   * The check digit: from the right, digits weigh 3 and 1 by turns; what lacks to the next ten.
   *
   * @param body the digits before it
   */
  public static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int weight = (body.length() - i) % 2 == 1 ? 3 : 1;
      sum += (body.charAt(i) - '0') * weight;
    }
    return (10 - sum % 10) % 10;
  }

  /** The number in 14 digits, by which all its spellings meet. */
  public String whole() {
    return "0".repeat(LONGEST - digits.length()) + digits;
  }

  /** The spellings under which it may stand on goods and in offers, its own first. */
  public List<String> spellings() {
    String whole = whole();
    return Stream.concat(
            Stream.of(digits),
            Stream.of(14, 13, 12, 8)
                .filter(size -> whole.startsWith("0".repeat(LONGEST - size)))
                .map(size -> whole.substring(LONGEST - size)))
        .distinct()
        .toList();
  }

  /**
   * The digits in which the GS1 prefix stands first: of a GTIN-8 all eight, else thirteen without
   * the indicator of a package.
   */
  String prefixed() {
    return digits.length() == 8 ? digits : whole().substring(1);
  }
}
