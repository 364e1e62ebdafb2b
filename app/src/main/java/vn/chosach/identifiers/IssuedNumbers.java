package vn.chosach.identifiers;

import java.util.regex.Pattern;
import vn.chosach.identifiers.numbers.CitizenNumbers;
import vn.chosach.identifiers.numbers.TaxCodes;

/** Whether a number that somebody typed into its own field can have been issued. */
public final class IssuedNumbers {

  private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(\\d{3})?");
  private static final Pattern PERSONAL = Pattern.compile("\\d{12}");

  private IssuedNumbers() {}

  /** Ten digits of which the last checks the others, or these and three of a dependent unit. */
  public static boolean taxCode(String digits) {
    return TAX_CODE.matcher(digits).matches() && TaxCodes.checks(digits);
  }

  /** Twelve digits with a province and a century such as a personal number can have. */
  public static boolean personal(String digits) {
    return PERSONAL.matcher(digits).matches() && CitizenNumbers.plausible(digits);
  }

  /** The one spelling of a tax code: {@code 1600123456} or {@code 1600123456-001}. */
  public static String taxKey(String digits) {
    return TaxCodes.key(digits);
  }
}
