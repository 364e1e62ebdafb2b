package vn.chosach.outreach.life;

/** What the agency does with its plan. */
public sealed interface OutreachPlanAct {

  /** What happens. */
  default OutreachPlanEvent event() {
    return switch (this) {
      case AddLine _ -> OutreachPlanEvent.ADD_LINE;
      case DropLine _ -> OutreachPlanEvent.DROP_LINE;
      case Prepare _ -> OutreachPlanEvent.PREPARE;
      case Close _ -> OutreachPlanEvent.CLOSE;
      case Drop _ -> OutreachPlanEvent.DROP;
    };
  }

  /** One more line. */
  record AddLine(OutreachLineWish line) implements OutreachPlanAct {}

  /**
   * One less.
   *
   * @param number from 1
   */
  record DropLine(int number) implements OutreachPlanAct {}

  /** Draws the plan up whose signature puts it into force. */
  record Prepare() implements OutreachPlanAct {}

  /** Its time is over; this is what came of it. */
  record Close(String report) implements OutreachPlanAct {}

  /** It will not be signed. */
  record Drop(String words) implements OutreachPlanAct {}
}
