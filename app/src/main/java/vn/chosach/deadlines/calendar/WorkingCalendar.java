package vn.chosach.deadlines.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chosach.kernel.Refusal;

/**
 * Which days the offices work: Monday to Friday, less the days off, plus the swapped rest days.
 * Immutable, and nothing in it is computed: lunar dates and swaps are announced each year and
 * entered as rows (Ministry of Home Affairs, yearly notice).
 *
 * <p>It answers for every day, also in years it knows nothing about; {@link #coverage} says how far
 * the answer can be relied on.
 */
public final class WorkingCalendar {

  private final Map<LocalDate, CalendarDay> days;
  private final SortedMap<Integer, CalendarYear> years;

  private WorkingCalendar(
      Map<LocalDate, CalendarDay> days, SortedMap<Integer, CalendarYear> years) {
    this.days = days;
    this.years = years;
  }

  /**
   * A calendar of rows that are known to fit.
   *
   * @throws IllegalArgumentException if {@link #refused} has anything to say
   */
  public static WorkingCalendar of(List<CalendarDay> days, List<CalendarYear> years) {
    List<Refusal> refusals = refused(days);
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException("not a calendar: " + refusals);
    }
    var byDate = new HashMap<LocalDate, CalendarDay>();
    days.forEach(day -> byDate.put(day.date(), day));
    var byYear = new TreeMap<Integer, CalendarYear>();
    years.forEach(year -> byYear.put(year.year(), year));
    return new WorkingCalendar(Map.copyOf(byDate), byYear);
  }

  /**
   * What is wrong with a set of rows, all of it.
   *
   * @return the refusals of each {@link CalendarDay}, {@code deadlines.day-already-listed} for a
   *     date that stands twice, {@code deadlines.swap-without-pair} for a swapped day whose other
   *     half is absent or names another day
   */
  public static List<Refusal> refused(List<CalendarDay> days) {
    var refusals = new ArrayList<Refusal>();
    var byDate = new HashMap<LocalDate, CalendarDay>();
    for (CalendarDay day : days) {
      day.refused().ifPresent(refusals::add);
      if (byDate.put(day.date(), day) != null) {
        refusals.add(Refusal.of("deadlines.day-already-listed", "date", day.date().toString()));
      }
    }
    for (CalendarDay day : days) {
      if (day.kind().swapped() && day.pair() != null && !answers(byDate.get(day.pair()), day)) {
        refusals.add(Refusal.of("deadlines.swap-without-pair", "date", day.date().toString()));
      }
    }
    return List.copyOf(refusals);
  }

  private static boolean answers(
      @org.jspecify.annotations.Nullable CalendarDay other, CalendarDay day) {
    return other != null
        && day.date().equals(other.pair())
        && other.kind() == (day.kind() == DayKind.SWAP_OFF ? DayKind.SWAP_WORK : DayKind.SWAP_OFF);
  }

  public boolean isWorkingDay(LocalDate day) {
    CalendarDay entry = days.get(day);
    return entry == null ? !CalendarDay.weeklyRest(day) : entry.kind().working();
  }

  /** The last working day before a day. */
  public LocalDate previousWorkingDay(LocalDate day) {
    LocalDate candidate = day.minusDays(1);
    while (!isWorkingDay(candidate)) {
      candidate = candidate.minusDays(1);
    }
    return candidate;
  }

  /**
   * Working days after the first day up to and including the second; zero when the second is not
   * later.
   */
  public int workingDaysBetween(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  /** The row of a day that differs from the plain week. */
  public Optional<CalendarDay> entry(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /** The rows of one year, in order. */
  public List<CalendarDay> entries(int year) {
    return days.values().stream()
        .filter(day -> day.date().getYear() == year)
        .sorted(java.util.Comparator.comparing(CalendarDay::date))
        .toList();
  }

  public Coverage coverage(int year) {
    CalendarYear known = years.get(year);
    if (known == null) {
      return Coverage.ABSENT;
    }
    return known.complete() ? Coverage.COMPLETE : Coverage.PARTIAL;
  }

  /** What is known of a year; empty for a year without data. */
  public Optional<CalendarYear> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  /** Whether a swap of a day is only proposed: nobody entered it, nor confirmed its year. */
  public boolean swapProposed(LocalDate day) {
    return ProposedSwaps.touch(day)
        && !days.containsKey(day)
        && year(day.getYear())
            .filter(known -> known.standing() == DayStanding.UNCONFIRMED)
            .isPresent();
  }

  /** Years with data, complete or partial. */
  public SortedSet<Integer> knownYears() {
    return new TreeSet<>(years.keySet());
  }

  /** All rows, in no order; for those who make a changed copy. */
  List<CalendarDay> days() {
    return List.copyOf(days.values());
  }

  List<CalendarYear> years() {
    return List.copyOf(years.values());
  }

  @Override
  public String toString() {
    return years.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ": "
        + days.size()
        + " days";
  }
}
