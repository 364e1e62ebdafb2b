package vn.chosach.exchange.firms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the competent agency does with a firm of the register. */
public sealed interface FirmAct {

  /** What happens. */
  default FirmEvent event() {
    return switch (this) {
      case ConfirmFirm _ -> FirmEvent.CONFIRM;
      case RefuseFirm _ -> FirmEvent.REFUSE;
      case ReachFirm _ -> FirmEvent.REACH;
      case CheckFirm _ -> FirmEvent.CHECK;
      case EndFirm _ -> FirmEvent.END;
    };
  }

  /** The second person compared it with the licence. */
  record ConfirmFirm() implements FirmAct {}

  /** The second person does not agree; words are needed. */
  record RefuseFirm(String words) implements FirmAct {}

  /** The firm is reached otherwise; words say who told it. */
  record ReachFirm(Firm.FirmReach reach, String words) implements FirmAct {}

  /**
   * A check was held.
   *
   * @param day not in the future, not before the firm worked
   * @param paper number of its minutes or conclusion, in the register of papers with its file
   * @param words what was found, 1 to 4,000 characters
   */
  record CheckFirm(
      @Nullable LocalDate day, String paper, @Nullable CheckResult result, String words)
      implements FirmAct {}

  /** The firm works no more; what it was is kept. */
  record EndFirm(@Nullable LocalDate day, String words) implements FirmAct {}
}
