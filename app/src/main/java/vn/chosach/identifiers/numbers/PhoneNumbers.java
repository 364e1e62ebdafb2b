package vn.chosach.identifiers.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chosach.screening.folding.OldMobiles;

/**
 * The Vietnamese numbering plan after the change of 2017–2018 (Circular 22/2014/TT-BTTTT; decision
 * 798/QĐ-BTTTT of 2016 for area codes, plan of 2018 for mobile numbers of eleven digits).
 * Libphonenumber is asked for fixed lines and for other countries only: it knows neither the old
 * mobile numbers nor the range 055, and reads letters as digits.
 */
public final class PhoneNumbers {

  private static final Pattern MOBILE =
      Pattern.compile("0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7}");
  private static final Pattern SERVICE = Pattern.compile("1[89]00(?:\\d{4}|\\d{6})");
  private static final String VIETNAM = "84";
  private static final int LONGEST = 17;
  private static final int LONGEST_CODE = 3;
  private static final Set<Integer> COUNTRIES =
      Set.copyOf(PhoneNumberUtil.getInstance().getSupportedCallingCodes());

  private PhoneNumbers() {}

  /**
   * The key of a number, digits only.
   *
   * @param digits as dialled, without signs
   * @param plus whether a plus stood before it, so that it begins with a country code
   * @return E.164, or the short number of a service; empty if no such number can exist
   */
  public static Optional<String> key(String digits, boolean plus) {
    if (digits.length() < 8 || digits.length() > LONGEST) {
      return Optional.empty();
    }
    if (plus || digits.startsWith("00")) {
      String international = plus ? digits : digits.substring(2);
      return international.startsWith(VIETNAM)
          ? afterCountryCode(international.substring(VIETNAM.length()))
          : foreign(international);
    }
    if (digits.startsWith(VIETNAM)) {
      return afterCountryCode(digits.substring(VIETNAM.length()));
    }
    return SERVICE.matcher(digits).matches() ? Optional.of(digits) : national(digits);
  }

  /** The number that the nine digits mean if the leading zero was left out. */
  public static Optional<String> keyWithoutZero(String digits) {
    return digits.length() == 9 && MOBILE.matcher("0" + digits).matches()
        ? national("0" + digits)
        : Optional.empty();
  }

  /** What people dial: {@code 0912345678} for {@code +84912345678}. */
  public static String core(String key) {
    return key.startsWith("+" + VIETNAM) ? "0" + key.substring(3) : key;
  }

  private static Optional<String> afterCountryCode(String rest) {
    return national(rest.startsWith("0") ? rest : "0" + rest);
  }

  private static Optional<String> national(String digits) {
    if (digits.length() < 10 || digits.length() > 11) {
      return Optional.empty();
    }
    if (MOBILE.matcher(digits).matches()) {
      return Optional.of("+" + VIETNAM + digits.substring(1));
    }
    String renewed = OldMobiles.renewed(digits);
    if (renewed != null) {
      return Optional.of("+" + VIETNAM + renewed.substring(1));
    }
    return digits.startsWith("02") ? foreign(VIETNAM + digits.substring(1)) : Optional.empty();
  }

  /**
   * Builds the number by hand: the parser of the library looks for extensions and letters first,
   * which costs a hundred times the check itself.
   */
  private static Optional<String> foreign(String international) {
    var plan = PhoneNumberUtil.getInstance();
    for (int length = 1; length <= LONGEST_CODE && length < international.length(); length++) {
      int code = Integer.parseInt(international.substring(0, length));
      if (code == 0) {
        return Optional.empty();
      }
      if (COUNTRIES.contains(code)) {
        String rest = international.substring(length);
        var number =
            new Phonenumber.PhoneNumber()
                .setCountryCode(code)
                .setNationalNumber(Long.parseLong(rest));
        return rest.startsWith("0") || !plan.isValidNumber(number)
            ? Optional.empty()
            : Optional.of(plan.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
      }
    }
    return Optional.empty();
  }
}
