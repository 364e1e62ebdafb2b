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
            Standing.VERIFIED));
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

  private static List<LocalDate> days(WorkingCalendar calendar, LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).toList();
  }
}
