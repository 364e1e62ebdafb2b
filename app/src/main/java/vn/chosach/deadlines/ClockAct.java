package vn.chosach.deadlines;

/** What can be done to a clock after it was started. */
enum ClockAct {
  PAUSE("deadlines.clock-paused"),
  RESUME("deadlines.clock-resumed"),
  EXTEND("deadlines.clock-extended"),
  REASSIGN("deadlines.clock-reassigned"),
  STOP("deadlines.clock-stopped"),
  WITHDRAW("deadlines.clock-revoked");

  private final String verb;

  ClockAct(String verb) {
    this.verb = verb;
  }

  /** The verb in the journal. */
  String verb() {
    return verb;
  }
}
