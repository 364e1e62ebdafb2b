package vn.chosach.watch.licences;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.watch.register.RegisterOutcome;

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
  static RegisterOutcome.@Nullable Refused refused(
      LicenceWish wish, LocalDate today, Predicate<String> goods) {
    LicenceKind kind = wish.kind();
    if (kind == null) {
      return RegisterOutcome.refused("loai", "watch.licence-kind-missing");
    }
    if (wish.number().length() > LONGEST_NUMBER) {
      return RegisterOutcome.refused("so", "watch.licence-number-missing");
    }
    String fault = LicenceNumbers.fault(kind, wish.number(), wish.issuedOn());
    if (fault != null) {
      return RegisterOutcome.refused("so", fault);
    }
    if (Folding.blank(wish.holder()) || wish.holder().length() > LONGEST_NAME) {
      return RegisterOutcome.refused("chu", "watch.licence-holder-missing");
    }
    if (Folding.blank(wish.issuer()) || wish.issuer().length() > LONGEST_NAME) {
      return RegisterOutcome.refused("noi-cap", "watch.licence-issuer-missing");
    }
    RegisterOutcome.Refused days = refusedDays(wish, today);
    if (days != null) {
      return days;
    }
    if (!wish.goods().isEmpty() && !goods.test(wish.goods())) {
      return RegisterOutcome.refused("nhom", "watch.goods-group-missing");
    }
    if (wish.scope().length() > LONGEST_SCOPE) {
      return RegisterOutcome.refused("pham-vi", "watch.licence-scope-too-long");
    }
    return wish.seen() == null
        ? RegisterOutcome.refused("thay", "watch.licence-seen-missing")
        : null;
  }

  private static RegisterOutcome.@Nullable Refused refusedDays(LicenceWish wish, LocalDate today) {
    LocalDate issued = wish.issuedOn();
    LocalDate until = wish.validUntil();
    boolean missing = issued == null && wish.seen() != LicenceSight.CLAIMED;
    if (missing || issued != null && (issued.isAfter(today) || issued.isBefore(FIRST_ISSUE))) {
      return RegisterOutcome.refused("ngay-cap", "watch.licence-issued");
    }
    if (wish.endless() == (until != null)) {
      return RegisterOutcome.refused("den-ngay", "watch.licence-term");
    }
    boolean odd =
        until != null
            && (until.isBefore(issued == null ? FIRST_ISSUE : issued)
                || until.isAfter(today.plusYears(LONGEST_YEARS)));
    return odd ? RegisterOutcome.refused("den-ngay", "watch.licence-until") : null;
  }
}
