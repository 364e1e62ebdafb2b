package vn.chosach.deadlines;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.calendar.StatedText;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** What somebody wants to do to a clock, and with effect from when. */
record Wish(ClockAct act, Instant at, @Nullable String reason, Actor actor) {

  Wish {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Only the doing of the work itself needs no reason. */
  Optional<Refusal> refused(ClockRow row, Instant now) {
    if (at.isAfter(now)) {
      return Optional.of(Refusal.of("deadlines.in-future"));
    }
    if (at.isBefore(row.lastActAt()) && act != ClockAct.REASSIGN) {
      return Optional.of(Refusal.of("deadlines.before-last-act"));
    }
    return act == ClockAct.STOP && (reason == null || reason.isBlank())
        ? Optional.empty()
        : StatedText.refused("reason", reason, StatedText.REASON);
  }

  @Nullable String words() {
    return reason == null || reason.isBlank() ? null : StatedText.clean(reason);
  }

  ClockEvent.Kind kind() {
    return switch (act) {
      case PAUSE -> ClockEvent.Kind.PAUSED;
      case RESUME -> ClockEvent.Kind.RESUMED;
      case EXTEND -> ClockEvent.Kind.EXTENDED;
      case REASSIGN -> ClockEvent.Kind.REASSIGNED;
      case STOP -> ClockEvent.Kind.MET;
      case WITHDRAW -> ClockEvent.Kind.WITHDRAWN;
    };
  }
}
