package vn.chosach.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The calendar is one value for all agencies of the province: what others kept in shared fields, so
 * that two agencies that counted at once got the days of each other, is a pure function here.
 */
class CalendarOfAllTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private final WorkingCalendar calendar = ShippedCalendar.read();

  @Test
  void failure_9_tet_swapped_saturdays_and_rest_days_are_those_of_the_decree() {
    assertThat(days(calendar, LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 22))).isEmpty();
    assertThat(LocalDate.of(2026, 8, 22).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
  }

  @Test
  void failure_9_a_decree_that_comes_late_makes_another_calendar_and_changes_none() {
    LocalDate late = LocalDate.of(2026, 12, 24);
    List<LocalDate> before = days(calendar, FIRST, LAST);
    var more = new java.util.ArrayList<>(calendar.days());
    more.add(
        new CalendarDay(
            late,
            DayKind.HOLIDAY,
            "Nghỉ theo quyết định muộn",
            null,
            null,
            "QĐ thử",
            DayStanding.VERIFIED));
    var after = WorkingCalendar.of(more, List.copyOf(calendar.years()));
    assertThat(after.isWorkingDay(late)).isFalse();
    assertThat(calendar.isWorkingDay(late)).isTrue();
    assertThat(days(calendar, FIRST, LAST)).isEqualTo(before);
    assertThat(days(after, FIRST, LAST)).hasSize(before.size() - 1);
  }

  @Test
  void failure_9_agencies_that_count_at_once_get_the_same_days() throws Exception {
    List<LocalDate> alone = days(calendar, FIRST, LAST);
    List<Callable<List<LocalDate>>> agencies =
        IntStream.range(0, 64)
            .<Callable<List<LocalDate>>>mapToObj(agency -> () -> days(calendar, FIRST, LAST))
            .toList();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<List<LocalDate>> one : pool.invokeAll(agencies)) {
        assertThat(one.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void failure_9_a_half_day_stands_in_the_calendar_and_is_counted_whole() {
    LocalDate eve = LocalDate.of(2026, 12, 31);
    WorkingCalendar halved = with(calendar, half(eve));
    assertThat(halved.entry(eve).orElseThrow().kind()).isEqualTo(DayKind.HALF_DAY);
    assertThat(halved.isWorkingDay(eve)).isTrue();
    assertThat(days(halved, FIRST, LAST)).isEqualTo(days(calendar, FIRST, LAST));
    LocalDate saturday = LocalDate.of(2026, 12, 26);
    assertThat(WorkingCalendar.refused(List.of(half(saturday))))
        .extracting(refusal -> refusal.code())
        .as("a counter that opens on a day of rest makes no working day of it")
        .containsExactly("deadlines.weekday-mismatch");
  }

  static WorkingCalendar with(WorkingCalendar calendar, CalendarDay... more) {
    var days = new java.util.ArrayList<>(calendar.days());
    days.addAll(List.of(more));
    return WorkingCalendar.of(days, List.copyOf(calendar.years()));
  }

  static CalendarDay half(LocalDate day) {
    return new CalendarDay(
        day, DayKind.HALF_DAY, "Làm việc buổi sáng", null, null, "QĐ thử", DayStanding.VERIFIED);
  }

  private static List<LocalDate> days(WorkingCalendar calendar, LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).toList();
  }
}
