package vn.chosach.deadlines;

import static vn.chosach.deadlines.ClockAct.EXTEND;
import static vn.chosach.deadlines.ClockAct.PAUSE;
import static vn.chosach.deadlines.ClockAct.REASSIGN;
import static vn.chosach.deadlines.ClockAct.RESUME;
import static vn.chosach.deadlines.ClockAct.STOP;
import static vn.chosach.deadlines.ClockAct.WITHDRAW;
import static vn.chosach.deadlines.ClockState.MET;
import static vn.chosach.deadlines.ClockState.PAUSED;
import static vn.chosach.deadlines.ClockState.RUNNING;
import static vn.chosach.deadlines.ClockState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import vn.chosach.kernel.Refusal;

/** The life of a clock as one table; what is not in it is refused. */
final class ClockLifeCycle {

  static final List<ClockLifeCycleRow> TABLE =
      List.of(
          row(RUNNING, PAUSE, PAUSED, "the rule or a decision suspends the procedure"),
          row(RUNNING, EXTEND, RUNNING, "an extension that the rule allows"),
          row(RUNNING, REASSIGN, RUNNING, "the work passes to another officer or agency"),
          row(RUNNING, STOP, MET, "the work was done"),
          row(RUNNING, WITHDRAW, WITHDRAWN, "the ground fell away"),
          row(PAUSED, RESUME, RUNNING, "the ground of the suspension ended"),
          row(PAUSED, REASSIGN, PAUSED, "the work passes to another officer or agency"),
          row(PAUSED, STOP, MET, "the work was done while it was suspended"),
          row(PAUSED, WITHDRAW, WITHDRAWN, "the ground fell away"));

  private ClockLifeCycle() {}

  static Optional<ClockState> next(ClockState from, ClockAct act) {
    return TABLE.stream()
        .filter(row -> row.from() == from && row.act() == act)
        .map(ClockLifeCycleRow::to)
        .findFirst();
  }

  /** Names of the states in which an act can be done. */
  static String[] from(ClockAct act) {
    return TABLE.stream()
        .filter(row -> row.act() == act)
        .map(row -> row.from().name())
        .toArray(String[]::new);
  }

  /** Why an act that the table does not hold is refused. */
  static Refusal refusal(ClockState from) {
    return switch (from) {
      case RUNNING -> Refusal.of("deadlines.not-paused");
      case PAUSED -> Refusal.of("deadlines.paused");
      case MET, WITHDRAWN -> Refusal.of("deadlines.clock-closed");
    };
  }

  private static ClockLifeCycleRow row(
      ClockState from, ClockAct act, ClockState to, String ground) {
    return new ClockLifeCycleRow(from, act, to, ground);
  }

  /** From – act – to – on what ground; who may do it is decided by the room that owns the work. */
  record ClockLifeCycleRow(ClockState from, ClockAct act, ClockState to, String ground) {}
}
