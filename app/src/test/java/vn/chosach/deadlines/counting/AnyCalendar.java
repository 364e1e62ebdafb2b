package vn.chosach.deadlines.counting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.CalendarYear;
import vn.chosach.deadlines.calendar.DayKind;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.kernel.Vietnam;

/** Random calendars, moments and limits for the properties of counting. */
final class AnyCalendar extends DomainContextBase {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int SPAN = 4 * 365;

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    Arbitrary<List<Integer>> holidays =
        Arbitraries.integers().between(0, SPAN).list().ofMinSize(0).ofMaxSize(120);
    Arbitrary<List<Integer>> swaps =
        Arbitraries.integers().between(0, SPAN / 7 - 1).list().ofMinSize(0).ofMaxSize(20);
    Arbitrary<List<Boolean>> complete = Arbitraries.of(true, false).list().ofSize(5);
    return Combinators.combine(holidays, swaps, complete).as(AnyCalendar::calendar);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(0, (long) SPAN * 24 * 60)
        .map(minutes -> FIRST.atStartOfDay(Vietnam.ZONE).plusMinutes(minutes).toInstant());
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return Arbitraries.of(LimitUnit.H, LimitUnit.D, LimitUnit.WD, LimitUnit.M, LimitUnit.Y)
        .flatMap(
            limitUnit ->
                Arbitraries.integers()
                    .between(1, limitUnit == LimitUnit.Y ? 5 : limitUnit == LimitUnit.M ? 40 : 200)
                    .map(amount -> TimeLimit.of(amount, limitUnit)));
  }

  private static WorkingCalendar calendar(
      List<Integer> holidays, List<Integer> swaps, List<Boolean> complete) {
    var taken = new HashSet<LocalDate>();
    var days = new ArrayList<CalendarDay>();
    for (int week : swaps) {
      LocalDate off = FIRST.plusWeeks(week).with(DayOfWeek.MONDAY);
      LocalDate work = off.plusDays(5);
      if (taken.add(off) && taken.add(work)) {
        days.add(day(off, DayKind.SWAP_OFF, work));
        days.add(day(work, DayKind.SWAP_WORK, off));
      }
    }
    for (int offset : holidays) {
      LocalDate day = FIRST.plusDays(offset);
      if (taken.add(day)) {
        days.add(day(day, DayKind.HOLIDAY, null));
      }
    }
    var years = new ArrayList<CalendarYear>();
    for (int i = 0; i < complete.size(); i++) {
      years.add(
          new CalendarYear(
              2024 + i, complete.get(i), "thiếu", "missing", "nguồn", DayStanding.VERIFIED));
    }
    return WorkingCalendar.of(days, years);
  }

  private static CalendarDay day(
      LocalDate date, DayKind kind, @org.jspecify.annotations.Nullable LocalDate pair) {
    return new CalendarDay(date, kind, "Ngày " + kind, null, pair, "nguồn", DayStanding.VERIFIED);
  }
}
