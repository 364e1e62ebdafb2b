package vn.chosach.deadlines.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.CalendarYear;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.calendar.WorkingCalendar;

/** A calendar that remembers what it was asked, so that a result can say what it rests on. */
final class RecordingCalendar {

  private final WorkingCalendar calendar;
  private final TreeSet<Integer> years = new TreeSet<>();
  private final TreeSet<LocalDate> unconfirmed = new TreeSet<>();
  private final TreeSet<LocalDate> proposed = new TreeSet<>();

  RecordingCalendar(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  boolean works(LocalDate day) {
    years.add(day.getYear());
    boolean works = calendar.isWorkingDay(day);
    entry(day)
        .filter(entry -> entry.standing() == DayStanding.UNCONFIRMED && works == weeklyRest(day))
        .ifPresent(entry -> unconfirmed.add(day));
    if (calendar.swapProposed(day)) {
      proposed.add(day);
    }
    return works;
  }

  Optional<CalendarDay> entry(LocalDate day) {
    return calendar.entry(day);
  }

  LocalDate workingDayFrom(LocalDate day) {
    LocalDate candidate = day;
    while (!works(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  int workingDaysBetween(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (works(day)) {
        count++;
      }
    }
    return count;
  }

  /** Days off from one day to another, both included, in runs of the same reason. */
  List<RestRun> restRuns(LocalDate from, LocalDate to) {
    var runs = new ArrayList<RestRun>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        continue;
      }
      CalendarDay entry = entry(day).orElse(null);
      RestRun last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.continues(day, entry)) {
        runs.set(runs.size() - 1, last.until(day));
      } else {
        runs.add(new RestRun(day, day, entry));
      }
    }
    return runs;
  }

  /** What must be said about the years and days that were asked for. */
  List<CountingStep> warnings(Set<Flag> flags) {
    var steps = new ArrayList<CountingStep>();
    for (int year : years) {
      Flag flag =
          switch (calendar.coverage(year)) {
            case COMPLETE -> null;
            case PARTIAL -> Flag.YEAR_PARTIAL;
            case ABSENT -> Flag.YEAR_ABSENT;
          };
      if (flag == null) {
        continue;
      }
      flags.add(flag);
      CountingStep.YearGap last = steps.isEmpty() ? null : (CountingStep.YearGap) steps.getLast();
      if (flag == Flag.YEAR_ABSENT
          && last != null
          && last.flag() == flag
          && last.last() == year - 1) {
        steps.set(steps.size() - 1, new CountingStep.YearGap(last.first(), year, flag, null, null));
      } else {
        CalendarYear known = calendar.year(year).orElse(null);
        steps.add(
            new CountingStep.YearGap(
                year,
                year,
                flag,
                known == null ? null : known.missingVi(),
                known == null ? null : known.missingEn()));
      }
    }
    if (!unconfirmed.isEmpty()) {
      flags.add(Flag.DAY_UNCONFIRMED);
      steps.add(new CountingStep.Unconfirmed(List.copyOf(unconfirmed)));
    }
    if (!proposed.isEmpty()) {
      flags.add(Flag.SWAP_PROPOSED);
      steps.add(new CountingStep.SwapProposed(List.copyOf(proposed)));
    }
    return steps;
  }

  static boolean weeklyRest(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5;
  }

  static Set<Flag> noFlags() {
    return EnumSet.noneOf(Flag.class);
  }
}
