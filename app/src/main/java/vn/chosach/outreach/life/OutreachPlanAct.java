package vn.chosach.outreach.life;

/** What the agency does with its plan. */
public sealed interface OutreachPlanAct {

  /** What happens. */
  OutreachPlanEvent event();

  /** One more line. */
  record AddLine(OutreachLineWish line) implements OutreachPlanAct {
    @Override
    public OutreachPlanEvent event() {
      return OutreachPlanEvent.ADD_LINE;
    }
  }

  /**
   * One less.
   *
   * @param number from 1
   */
  record DropLine(int number) implements OutreachPlanAct {
    @Override
    public OutreachPlanEvent event() {
      return OutreachPlanEvent.DROP_LINE;
    }
  }

  /** Draws the plan up whose signature puts it into force. */
  record Prepare() implements OutreachPlanAct {
    @Override
    public OutreachPlanEvent event() {
      return OutreachPlanEvent.PREPARE;
    }
  }

  /** Its time is over; this is what came of it. */
  record Close(String report) implements OutreachPlanAct {
    @Override
    public OutreachPlanEvent event() {
      return OutreachPlanEvent.CLOSE;
    }
  }

  /** It will not be signed. */
  record Drop(String words) implements OutreachPlanAct {
    @Override
    public OutreachPlanEvent event() {
      return OutreachPlanEvent.DROP;
    }
  }
}
