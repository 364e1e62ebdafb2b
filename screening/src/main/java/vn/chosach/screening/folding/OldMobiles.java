package vn.chosach.screening.folding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of Vietnamese mobiles of before 15 September 2018, when those of eleven digits lost one:
 * each of the old prefixes became one of three digits, and the last seven digits stayed. Which of
 * 0186 and 0188 became which is unconfirmed.
 */
public final class OldMobiles {

  private static final Map<String, String> SINCE =
      Map.ofEntries(
          Map.entry("0162", "032"),
          Map.entry("0163", "033"),
          Map.entry("0164", "034"),
          Map.entry("0165", "035"),
          Map.entry("0166", "036"),
          Map.entry("0167", "037"),
          Map.entry("0168", "038"),
          Map.entry("0169", "039"),
          Map.entry("0120", "070"),
          Map.entry("0121", "079"),
          Map.entry("0122", "077"),
          Map.entry("0126", "076"),
          Map.entry("0128", "078"),
          Map.entry("0123", "083"),
          Map.entry("0124", "084"),
          Map.entry("0125", "085"),
          Map.entry("0127", "081"),
          Map.entry("0129", "082"),
          Map.entry("0186", "056"),
          Map.entry("0188", "058"),
          Map.entry("0199", "059"));

  private OldMobiles() {}

  /**
   * The number as it is dialled since.
   *
   * @param national digits with the leading zero
   * @return {@code null} for a number that is no mobile of before
   */
  public static @Nullable String renewed(String national) {
    String since = national.length() == 11 ? SINCE.get(national.substring(0, 4)) : null;
    return since == null ? null : since + national.substring(4);
  }
}
