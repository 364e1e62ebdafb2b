package vn.chosach.kernel;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of Vietnamese đồng, in whole đồng. There is no smaller unit, and no floating point.
 *
 * @param amount whole đồng; negative for a correction
 */
public record Dong(long amount) implements Comparable<Dong> {

  public static final Dong ZERO = new Dong(0);

  private static final Pattern MARKS = Pattern.compile("[\\s\\u00a0\\u20ab\\u0111\\u0110]");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4}");

  /**
   * @throws ArithmeticException if the sum leaves the range of a {@code long}
   */
  public Dong plus(Dong other) {
    return new Dong(Math.addExact(amount, other.amount));
  }

  @Override
  public int compareTo(Dong other) {
    return Long.compare(amount, other.amount);
  }

  /**
   * Reads an amount as people type it: {@code 1250000}, {@code 1.250.000}, {@code 1.250.000 ₫},
   * with or without blanks and the sign of the currency.
   *
   * @return empty for anything else, a sign before it included, and above 999.999.999.999.999 ₫
   */
  public static Optional<Dong> typed(String text) {
    String bare = MARKS.matcher(text).replaceAll("");
    return WHOLE.matcher(bare).matches()
        ? Optional.of(new Dong(Long.parseLong(bare.replace(".", ""))))
        : Optional.empty();
  }

  /** As officials write it: {@code 1.250.000 ₫}, with a no-break space. */
  @Override
  public String toString() {
    var symbols = new DecimalFormatSymbols();
    symbols.setGroupingSeparator('.');
    symbols.setMinusSign('-');
    return new DecimalFormat("#,##0", symbols).format(amount) + "\u00a0₫";
  }
}
