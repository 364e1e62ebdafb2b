package vn.chosach.deadlines;

import vn.chosach.kernel.Refusal;

/** What became of an act on a clock. */
public sealed interface ClockOutcome {

  /** Done; the clock as it stands now. */
  record ClockDone(Clock clock) implements ClockOutcome {}

  /** Not done, and nothing changed. */
  record ClockRefused(Refusal refusal) implements ClockOutcome {}
}
