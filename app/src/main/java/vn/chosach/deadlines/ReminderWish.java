package vn.chosach.deadlines;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.calendar.StatedText;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** What somebody wants to do to a clock, and with effect from when. */
record ReminderWish(ClockAct act, Instant at, @Nullable String reason, Actor actor) {

  ReminderWish {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  Optional<Refusal> refused(ClockRow row, Instant now) {
    return at.isBefore(row.lastActAt()) && act != ClockAct.REASSIGN && !at.isAfter(now)
        ? Optional.of(Refusal.of("deadlines.before-last-act"))
        : refused(now);
  }

  /** What stands against it on any clock; only the doing of the work itself needs no reason. */
  Optional<Refusal> refused(Instant now) {
    if (at.isAfter(now)) {
      return Optional.of(Refusal.of("deadlines.in-future"));
    }
    return act == ClockAct.STOP && (reason == null || reason.isBlank())
        ? Optional.empty()
        : StatedText.refused("reason", reason, StatedText.REASON);
  }

  @Nullable String words() {
    return reason == null || reason.isBlank() ? null : StatedText.clean(reason);
  }

  ClockEvent.ClockEventKind kind() {
    return switch (act) {
      case PAUSE -> ClockEvent.ClockEventKind.PAUSED;
      case RESUME -> ClockEvent.ClockEventKind.RESUMED;
      case EXTEND -> ClockEvent.ClockEventKind.EXTENDED;
      case REASSIGN -> ClockEvent.ClockEventKind.REASSIGNED;
      case STOP -> ClockEvent.ClockEventKind.MET;
      case WITHDRAW -> ClockEvent.ClockEventKind.WITHDRAWN;
    };
  }
}
