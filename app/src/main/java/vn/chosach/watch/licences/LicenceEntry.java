package vn.chosach.watch.licences;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.watch.register.Faults;

/** What a paper must say to be entered, field by field in the order of the form. */
final class LicenceEntry {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_SCOPE = 500;
  private static final LocalDate FIRST_ISSUE = LocalDate.of(1986, 1, 1);
  private static final int LONGEST_YEARS = 100;

  private LicenceEntry() {}

  /**
   * Why a paper cannot be entered; {@code null} when it can.
   *
   * @param goods whether a code is a group of goods today
   */
  static @Nullable ActOutcome<UUID> refused(
      LicenceWish wish, LocalDate today, Predicate<String> goods) {
    LicenceKind kind = wish.kind();
    var faults = new Faults().when(kind == null, "loai", "watch.licence-kind-missing");
    String number =
        kind == null || wish.number().length() > LONGEST_NUMBER
            ? null
            : LicenceNumbers.fault(kind, wish.number(), wish.issuedOn());
    boolean noNumber = Folding.blank(wish.number()) || wish.number().length() > LONGEST_NUMBER;
    faults
        .when(noNumber, "so", "watch.licence-number-missing")
        .when(number != null, "so", number == null ? "" : number)
        .when(isNoName(wish.holder()), "chu", "watch.licence-holder-missing")
        .when(isNoName(wish.issuer()), "noi-cap", "watch.licence-issuer-missing");
    days(faults, wish, today);
    return faults
        .when(
            !wish.goods().isEmpty() && !goods.test(wish.goods()),
            "nhom",
            "watch.goods-group-missing")
        .when(wish.scope().length() > LONGEST_SCOPE, "pham-vi", "watch.licence-scope-too-long")
        .when(wish.seen() == null, "thay", "watch.licence-seen-missing")
        .refused();
  }

  private static boolean isNoName(String name) {
    return Folding.blank(name) || name.length() > LONGEST_NAME;
  }

  private static void days(Faults faults, LicenceWish wish, LocalDate today) {
    LocalDate issued = wish.issuedOn();
    LocalDate until = wish.validUntil();
    boolean missing = issued == null && wish.seen() != LicenceProvenance.CLAIMED;
    boolean odd =
        until != null
            && (until.isBefore(issued == null ? FIRST_ISSUE : issued)
                || until.isAfter(today.plusYears(LONGEST_YEARS)));
    faults
        .when(
            missing || issued != null && (issued.isAfter(today) || issued.isBefore(FIRST_ISSUE)),
            "ngay-cap",
            "watch.licence-issued")
        .when(wish.endless() == (until != null), "den-ngay", "watch.licence-term")
        .when(odd, "den-ngay", "watch.licence-until");
  }
}
