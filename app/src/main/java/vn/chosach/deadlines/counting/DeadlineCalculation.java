package vn.chosach.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.calendar.DayKind;
import vn.chosach.kernel.Vietnam;

/**
 * One count under way. A limit in hours has an end moment; every other has a last day, which is
 * moved off a day off only when the count is finished, so that an extension continues from the
 * unmoved day.
 */
final class DeadlineCalculation {

  private final RecordingCalendar calendar;
  private final Instant start;
  private final List<CountingStep> steps = new ArrayList<>();
  private final Set<Flag> flags = RecordingCalendar.noFlags();
  private LimitUnit limitUnit = LimitUnit.IMMEDIATE;
  private Instant moment;
  private LocalDate last;
  private @Nullable Left left;

  DeadlineCalculation(RecordingCalendar calendar, Instant start) {
    this.calendar = calendar;
    this.start = start;
    this.moment = start;
    this.last = Vietnam.dayOf(start);
  }

  void note(CountingStep countingStep) {
    steps.add(countingStep);
  }

  /** The limit itself, from its beginning. */
  void run(TimeLimit limit) {
    limitUnit = limit.unit();
    switch (limitUnit) {
      case H -> hours(limit.amount());
      case D, M, Y, WD -> {
        note(new CountingStep.FirstDay(last));
        days(limit);
      }
      case WD_BEFORE -> back(limit.amount());
      case DATE -> {
        last = Objects.requireNonNull(limit.on());
        note(new CountingStep.FixedDate(last, notMoved()));
      }
      case SAME_DAY -> note(new CountingStep.WithinDay(last, notMoved()));
      case IMMEDIATE -> note(new CountingStep.AtOnce(start));
    }
  }

  void lengthen(TimeLimit by) {
    note(new CountingStep.Extended(by));
    if (by.unit() == LimitUnit.H) {
      moment = ended();
      hours(by.amount());
    } else {
      if (by.unit() == LimitUnit.WD) {
        last = lastDay();
      }
      days(by);
    }
    limitUnit = by.unit();
  }

  void pause(Instant at) {
    LocalDate day = Vietnam.dayOf(at);
    Left rest =
        switch (limitUnit) {
          case H -> new Left.Hours(atLeastZero(Duration.between(at, moment)));
          case WD -> new Left.WorkingDays(calendar.workingDaysBetween(day, last));
          case D, M, Y -> new Left.Days(daysBetween(day, day.isAfter(last) ? lastDay() : last));
          case WD_BEFORE, DATE, IMMEDIATE, SAME_DAY ->
              throw new IllegalArgumentException("a limit of " + limitUnit + " is not suspended");
        };
    left = rest;
    note(new CountingStep.Suspended(at, rest));
  }

  void resume(Instant at) {
    Left rest = Objects.requireNonNull(left, "resumed without a pause");
    left = null;
    note(new CountingStep.RunsAgain(at, rest));
    LocalDate day = Vietnam.dayOf(at);
    switch (rest) {
      case Left.Hours hours -> moment = at.plus(hours.time());
      case Left.Days days -> last = day.plusDays(days.days());
      case Left.WorkingDays days -> {
        last = day;
        if (days.days() == 0) {
          last = calendar.workingDayFrom(day);
        } else {
          workingDays(days.days());
        }
      }
    }
  }

  DueDate due() {
    boolean endOfDay = limitUnit != LimitUnit.H && limitUnit != LimitUnit.IMMEDIATE;
    LocalDate day = endOfDay ? moved() : Vietnam.dayOf(moment);
    if (endOfDay) {
      note(new CountingStep.Ends(day));
    }
    steps.addAll(calendar.warnings(flags));
    return new DueDate(endOfDay ? endOf(day) : moment, day, endOfDay, left, flags, steps);
  }

  private void hours(int amount) {
    Instant from = moment;
    moment = from.plus(amount, ChronoUnit.HOURS);
    note(new CountingStep.HoursRun(from, amount, moment));
  }

  private void days(TimeLimit limit) {
    LocalDate from = limitUnit == LimitUnit.H ? Vietnam.dayOf(moment) : last;
    int amount = limit.amount();
    switch (limit.unit()) {
      case D -> {
        last = from.plusDays(amount);
        note(new CountingStep.DaysRun(from, amount, last));
      }
      case M, Y -> {
        last = limit.unit() == LimitUnit.M ? from.plusMonths(amount) : from.plusYears(amount);
        boolean shortened = last.getDayOfMonth() != from.getDayOfMonth();
        note(new CountingStep.MonthsRun(from, amount, limit.unit(), last, shortened));
      }
      case WD -> {
        last = from;
        workingDays(amount);
      }
      case H, WD_BEFORE, DATE, IMMEDIATE, SAME_DAY ->
          throw new IllegalArgumentException("a limit is not extended by " + limit);
    }
  }

  private void workingDays(int amount) {
    var counted = new ArrayList<LocalDate>();
    LocalDate from = last.plusDays(1);
    for (LocalDate day = from; counted.size() < amount; day = day.plusDays(1)) {
      if (calendar.works(day)) {
        counted.add(day);
      }
    }
    last = counted.getLast();
    note(new CountingStep.WorkingDaysRun(amount, List.copyOf(counted)));
    passed(counted, from, last);
  }

  private void back(int amount) {
    var counted = new ArrayList<LocalDate>();
    LocalDate event = last;
    for (LocalDate day = event.minusDays(1); counted.size() < amount; day = day.minusDays(1)) {
      if (calendar.works(day)) {
        counted.add(day);
      }
    }
    last = counted.getLast();
    note(new CountingStep.WorkingDaysBack(event, amount, List.copyOf(counted)));
    passed(counted, last, event.minusDays(1));
  }

  private void passed(List<LocalDate> counted, LocalDate from, LocalDate to) {
    List<RestRun> runs = calendar.restRuns(from, to);
    if (!runs.isEmpty()) {
      note(new CountingStep.Skipped(runs));
    }
    List<LocalDate> swapped =
        counted.stream().filter(RecordingCalendar::weeklyRest).sorted().toList();
    if (!swapped.isEmpty()) {
      note(new CountingStep.SwapWorked(swapped));
    }
  }

  /** The last day after the rule of art. 148.5, with its steps. */
  private LocalDate moved() {
    if (limitUnit == LimitUnit.DATE
        || limitUnit == LimitUnit.SAME_DAY
        || limitUnit == LimitUnit.WD_BEFORE) {
      return last;
    }
    LocalDate to = lastDay();
    if (limitUnit == LimitUnit.WD) {
      return to;
    }
    if (!to.equals(last)) {
      note(new CountingStep.CountingStepMoved(last, calendar.restRuns(last, to), to));
    }
    for (LocalDate day = last; day.isBefore(to); day = day.plusDays(1)) {
      if (calendar.entry(day).filter(entry -> entry.kind() == DayKind.SWAP_OFF).isPresent()) {
        assume(new CountingStep.SwapOffAssumed(day));
      }
    }
    if (RecordingCalendar.weeklyRest(to)) {
      assume(new CountingStep.SwapWorkAssumed(to));
    }
    return to;
  }

  private void assume(CountingStep countingStep) {
    flags.add(Flag.SWAP_ASSUMED);
    note(countingStep);
  }

  private LocalDate lastDay() {
    return calendar.workingDayFrom(last);
  }

  private boolean notMoved() {
    boolean restDay = !calendar.works(last);
    if (restDay) {
      flags.add(Flag.ON_REST_DAY);
    }
    return restDay;
  }

  private Instant ended() {
    return limitUnit == LimitUnit.H ? moment : endOf(lastDay());
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }

  private static int daysBetween(LocalDate from, LocalDate to) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  private static Duration atLeastZero(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
