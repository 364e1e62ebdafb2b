package vn.chosach.watch.licences;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.IssuedNumbers;
import vn.chosach.kernel.Folding;

/** Numbers of papers: which can be one, and under which key their spellings meet. */
final class LicenceNumbers {

  /**
   * From this day the personal number is the tax code of households and individuals (Circular
   * 86/2024/TT-BTC; general knowledge).
   */
  static final LocalDate PERSONAL_SINCE = LocalDate.of(2025, 7, 1);

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PERSONAL = Pattern.compile("\\d{12}");
  private static final int OPEN_ENDS = 3;

  private LicenceNumbers() {}

  /** Letters and digits alone, folded; a tax code loses its hyphen. */
  static String key(String number) {
    return SEPARATORS.matcher(Folding.fold(number)).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /**
   * Code of what is wrong with a number; {@code null} when it can be one.
   *
   * @param issuedOn decides which numbers a household may have; {@code null} allows both
   */
  static @Nullable String fault(LicenceKind kind, String number, @Nullable LocalDate issuedOn) {
    String key = key(number);
    if (key.isEmpty() || key.chars().noneMatch(Character::isDigit)) {
      return "watch.licence-number-missing";
    }
    return switch (kind) {
      case ENTERPRISE -> taxCode(number) ? null : "watch.licence-tax-code";
      case HOUSEHOLD -> household(number, key, issuedOn) ? null : "watch.licence-household-code";
      case SITE_NOTICE,
          PLATFORM,
          ALCOHOL,
          TOBACCO,
          MEDICINE,
          COSMETICS,
          FOOD_SAFETY,
          SUPPLEMENT,
          DEVICES,
          GAS,
          PETROL,
          FERTILISER,
          PESTICIDE,
          VETERINARY,
          ADVERTISING,
          OTHER ->
          null;
    };
  }

  private static boolean household(String number, String key, @Nullable LocalDate issuedOn) {
    if (digitsOnly(number) && PERSONAL.matcher(key).matches()) {
      return IssuedNumbers.personal(key);
    }
    return (issuedOn == null || issuedOn.isBefore(PERSONAL_SINCE)) && taxCode(number);
  }

  private static boolean taxCode(String number) {
    return digitsOnly(number) && IssuedNumbers.taxCode(key(number));
  }

  private static boolean digitsOnly(String number) {
    return number.chars().allMatch(sign -> sign >= '0' && sign <= '9' || " .-".indexOf(sign) >= 0);
  }

  /** Tax codes and personal numbers in their one spelling; other numbers as written. */
  static String spelled(LicenceKind kind, String number) {
    if (kind != LicenceKind.ENTERPRISE && kind != LicenceKind.HOUSEHOLD) {
      return number;
    }
    String key = key(number);
    return PERSONAL.matcher(key).matches() ? key : IssuedNumbers.taxKey(key);
  }

  /** Whether a number is the personal number of somebody. */
  static boolean personal(LicenceKind kind, String number) {
    return kind == LicenceKind.HOUSEHOLD && PERSONAL.matcher(number).matches();
  }

  /** A personal number with its middle covered; others as they are. */
  static String covered(LicenceKind kind, String number) {
    return personal(kind, number)
        ? number.substring(0, OPEN_ENDS)
            + "•".repeat(number.length() - 2 * OPEN_ENDS)
            + number.substring(number.length() - OPEN_ENDS)
        : number;
  }
}
