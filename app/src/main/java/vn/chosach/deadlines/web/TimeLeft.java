package vn.chosach.deadlines.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.Left;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Tone;

/**
 * The few words on the chip of a clock: how late it is, or how much time is left, counted as the
 * list of the day counts it, so that one time limit has one number.
 */
record TimeLeft(Wording wording, Wording.Phrases phrases, Instant now) {

  private static final Duration SHOWN_IN_HOURS = Duration.ofHours(48);

  Chip of(Clock clock, DueDate due) {
    return switch (clock.state()) {
      case RUNNING -> clock.late(now) ? late(clock) : running(clock);
      case PAUSED -> {
        Left left = due.left();
        yield new Chip(
            Tone.NONE, left == null ? say("paused") : say("paused-left", wording.left(left)));
      }
      case MET ->
          clock.late(now) ? new Chip(Tone.CARE, say("met-late")) : new Chip(Tone.OK, say("met"));
      case WITHDRAWN -> new Chip(Tone.DONE, say("withdrawn"));
    };
  }

  private Chip late(Clock clock) {
    return new Chip(Tone.LATE, lateness(clock));
  }

  private String lateness(Clock clock) {
    Duration over = Duration.between(clock.dueAt(), now);
    if (clock.unit() == LimitUnit.IMMEDIATE) {
      return say("at-once", age(over));
    }
    return say("late-time", age(over));
  }

  private Chip running(Clock clock) {
    Duration left = Duration.between(now, clock.dueAt());
    return new Chip(tone(clock), say("left-time", age(left.plusSeconds(59))));
  }

  private Tone tone(Clock clock) {
    LocalDate today = today();
    LocalDate sunday = today.plusDays(7L - today.getDayOfWeek().getValue());
    if (!clock.dueDay().isAfter(today)) {
      return Tone.TODAY;
    }
    return clock.dueDay().isAfter(sunday) ? Tone.LATER : Tone.WEEK;
  }

  private String age(Duration time) {
    return time.compareTo(SHOWN_IN_HOURS) < 0
        ? wording.time(time)
        : phrases.text("deadlines.limit.D", time.toDays());
  }

  private String say(String key, Object... arguments) {
    return phrases.text("deadlines.chip." + key, arguments);
  }

  private LocalDate today() {
    return Vietnam.dayOf(now);
  }

  /** Shape and colour, and the words beside them. */
  record Chip(Tone tone, String words) {}
}
