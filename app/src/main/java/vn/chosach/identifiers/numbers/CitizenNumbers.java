package vn.chosach.identifiers.numbers;

import java.util.Set;

/**
 * Số định danh cá nhân: three digits for the place of birth registration (the 63 provinces before
 * July 2025), one for century and sex, two for the year, six at random (Circular 59/2021/TT-BCA,
 * Decree 137/2015/NĐ-CP art. 13). The older identity card has nine digits without inner rules.
 */
public final class CitizenNumbers {

  public static final int LENGTH = 12;
  public static final int OLD_LENGTH = 9;
  private static final char LAST_LIVING_CENTURY = '3';
  private static final Set<String> PROVINCES =
      Set.of(
          "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020",
          "022", "024", "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038",
          "040", "042", "044", "045", "046", "048", "049", "051", "052", "054", "056", "058", "060",
          "062", "064", "066", "067", "068", "070", "072", "074", "075", "077", "079", "080", "082",
          "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096");

  private CitizenNumbers() {}

  /** Whether province and century are such as a living person can have. */
  public static boolean plausible(String digits) {
    return digits.length() == LENGTH
        && PROVINCES.contains(digits.substring(0, 3))
        && digits.charAt(3) <= LAST_LIVING_CENTURY;
  }
}
