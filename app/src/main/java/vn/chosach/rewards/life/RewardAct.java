package vn.chosach.rewards.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/** What is done with a nomination. */
public sealed interface RewardAct {

  /** What happens. */
  default RewardEvent event() {
    return switch (this) {
      case AddResult _ -> RewardEvent.ADD_RESULT;
      case DropResult _ -> RewardEvent.DROP_RESULT;
      case Opine _ -> RewardEvent.OPINE;
      case Consider _ -> RewardEvent.CONSIDER;
      case Answered one -> one.event();
      case Paid _ -> RewardEvent.PAY;
      case Simply one -> one.event();
    };
  }

  /** A result in which a nominee took part, by the number of its case. */
  record AddResult(String caseNumber) implements RewardAct {}

  /** One less. */
  record DropResult(String caseNumber) implements RewardAct {}

  /**
   * What a unit says about it.
   *
   * @param unit key of the agency
   * @param paper number of its letter; empty for what was said at the council
   */
  record Opine(String unit, boolean agrees, String words, String paper) implements RewardAct {}

  /**
   * The council was for it.
   *
   * @param inFavour votes for it, more than half
   * @param present who voted, 1 to 50
   * @param paper number of the minutes
   */
  record Consider(@Nullable LocalDate day, int inFavour, int present, String paper)
      implements RewardAct {}

  /**
   * The competent body answered, the nominees were told, or a complaint came in or was answered.
   *
   * @param event {@code DECIDE}, {@code REFUSE}, {@code NOTIFY}, {@code COMPLAIN} or {@code SETTLE}
   * @param paper number of the decision or letter
   */
  record Answered(RewardEvent event, @Nullable LocalDate day, String paper, String words)
      implements RewardAct {}

  /**
   * It was paid.
   *
   * @param paper number of the payment of the money of an agency, {@code KP-2026-12}, or of the
   *     paper by which another body paid
   */
  record Paid(@Nullable LocalDate day, String paper, Dong amount) implements RewardAct {}

  /** What needs nothing but, for some events, words. */
  record Simply(RewardEvent event, String words) implements RewardAct {}
}
