package vn.chosach.kernel;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/**
 * An amount of Vietnamese đồng, in whole đồng. There is no smaller unit, and no floating point.
 *
 * @param amount whole đồng; negative for a correction
 */
public record Dong(long amount) implements Comparable<Dong> {

  public static final Dong ZERO = new Dong(0);

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

  /** As officials write it: {@code 1.250.000 ₫}, with a no-break space. */
  @Override
  public String toString() {
    var symbols = new DecimalFormatSymbols();
    symbols.setGroupingSeparator('.');
    symbols.setMinusSign('-');
    return new DecimalFormat("#,##0", symbols).format(amount) + "\u00a0₫";
  }
}
