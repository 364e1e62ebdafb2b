package vn.chosach.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The law counts days and knows no half ones. */
class HalfDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final WorkingCalendar calendar = ShippedCalendar.read();

  /** However many working days are halved, from wherever it is counted. */
  @Property
  void failure_9_half_days_move_no_date(
      @ForAll @Size(max = 20) Set<@IntRange(min = 0, max = 364) Integer> halved,
      @ForAll @IntRange(min = 0, max = 364) int from,
      @ForAll @IntRange(min = 0, max = 364) int to) {
    WorkingCalendar other =
        CalendarOfAllTest.with(
            calendar,
            halved.stream()
                .map(FIRST::plusDays)
                .filter(calendar::isWorkingDay)
                .filter(day -> calendar.entry(day).isEmpty())
                .map(CalendarOfAllTest::half)
                .toArray(CalendarDay[]::new));
    LocalDate day = FIRST.plusDays(from);
    assertThat(other.workingDayFrom(day)).isEqualTo(calendar.workingDayFrom(day));
    assertThat(other.previousWorkingDay(day)).isEqualTo(calendar.previousWorkingDay(day));
    assertThat(other.workingDaysBetween(day, FIRST.plusDays(to)))
        .isEqualTo(calendar.workingDaysBetween(day, FIRST.plusDays(to)));
  }
}
