package vn.chosach.officers;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;

/**
 * An account as it is asked for. Texts are brought to NFC and stripped.
 *
 * @param accountName 3 to 40 letters, digits and {@code . _ -}, beginning with a letter
 * @param fullName 2 to 100 characters
 * @param displayName 2 to 60 characters
 * @param agencyKey agency in which the officer serves from the first day
 * @param from first day
 * @param to last day, {@code null} while no end is known
 */
public record NewAccount(
    String accountName,
    String fullName,
    String displayName,
    String agencyKey,
    LocalDate from,
    @Nullable LocalDate to) {

  private static final Pattern ACCOUNT_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}0-9._-]{2,39}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final int FULL_NAME = 100;
  private static final int DISPLAY_NAME = 60;

  public NewAccount {
    accountName = Folding.nfc(accountName).strip();
    fullName = Folding.nfc(fullName).strip();
    displayName = Folding.nfc(displayName).strip();
  }

  /** Key by which an account name is found however it is typed: case and marks do not matter. */
  public static String keyOf(String typedName) {
    return Folding.fold(typedName);
  }

  @Nullable Refusal refusal() {
    if (!ACCOUNT_NAME.matcher(accountName).matches()) {
      return Refusal.of("officers.account-name-form");
    }
    Refusal full = nameRefusal("officers.full-name-length", fullName, FULL_NAME);
    return full != null
        ? full
        : nameRefusal("officers.display-name-length", displayName, DISPLAY_NAME);
  }

  private static @Nullable Refusal nameRefusal(String code, String name, int longest) {
    return name.codePointCount(0, name.length()) < 2
            || name.codePointCount(0, name.length()) > longest
            || CONTROL.matcher(name).find()
        ? Refusal.of(code, "longest", String.valueOf(longest))
        : null;
  }
}
