package vn.chosach.deadlines.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.Left;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Tone;

/** The few words on the chip of a clock: how late it is, or how much time is left. */
final class TimeLeft {

  private static final Duration SHOWN_IN_HOURS = Duration.ofHours(48);
  private static final int SHOWN_IN_MONTHS = 60;

  private final Wording wording;
  private final Wording.Phrases phrases;
  private final WorkingCalendar calendar;
  private final Instant now;

  TimeLeft(Wording wording, Wording.Phrases phrases, WorkingCalendar calendar, Instant now) {
    this.wording = wording;
    this.phrases = phrases;
    this.calendar = calendar;
    this.now = now;
  }

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
    if (!clock.wholeDay()) {
      return say("late-time", age(over));
    }
    // in days, as the list of the day has it, so that one lateness has one number
    return say("late-days", ChronoUnit.DAYS.between(clock.dueDay(), today()));
  }

  private Chip running(Clock clock) {
    LocalDate today = today();
    if (!clock.wholeDay()) {
      Duration left = Duration.between(now, clock.dueAt().plusSeconds(59));
      return new Chip(tone(clock), say("left-time", age(left)));
    }
    if (clock.dueDay().equals(today)) {
      return new Chip(Tone.TODAY, say("end-of-today"));
    }
    long days = ChronoUnit.DAYS.between(today, clock.dueDay());
    boolean inMonths =
        (clock.unit() == LimitUnit.M || clock.unit() == LimitUnit.Y) && days >= SHOWN_IN_MONTHS;
    String words =
        clock.unit() == LimitUnit.WD
            ? say("left-working", calendar.workingDaysBetween(today, clock.dueDay()))
            : inMonths
                ? say("left-months", ChronoUnit.MONTHS.between(today, clock.dueDay()))
                : say("left-days", days);
    return new Chip(tone(clock), words);
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
