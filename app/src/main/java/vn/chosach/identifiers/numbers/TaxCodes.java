package vn.chosach.identifiers.numbers;

/**
 * Mã số thuế of enterprises and households: ten digits, the last a check digit, and three more for
 * a dependent unit (Circular 105/2020/TT-BTC, art. 5). Individuals use the citizen number instead
 * since 1 July 2025.
 */
public final class TaxCodes {

  private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
  public static final int LENGTH = 10;
  public static final int BRANCH = 3;

  private TaxCodes() {}

  /** Whether the tenth digit is what the nine before it demand. */
  public static boolean checks(String digits) {
    if (digits.length() < LENGTH) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return 10 - sum % 11 == digits.charAt(WEIGHTS.length) - '0' && !digits.startsWith("00");
  }

  /** Canonical form: {@code 1600123456} or {@code 1600123456-001}. */
  public static String key(String digits) {
    return digits.length() == LENGTH
        ? digits
        : digits.substring(0, LENGTH) + "-" + digits.substring(LENGTH);
  }
}
