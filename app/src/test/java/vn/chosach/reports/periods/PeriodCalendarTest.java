package vn.chosach.reports.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;

class PeriodCalendarTest {

  private static final PeriodCalendar CALENDAR = new PeriodCalendar(Set.of(2024, 2025, 2026, 2027));

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026, 1, 2025-12-15, 2026-01-14",
    "MONTH, 2026, 3, 2026-02-15, 2026-03-14",
    "MONTH, 2026, 11, 2026-10-15, 2026-11-14",
    "QUARTER, 2026, 1, 2025-12-15, 2026-03-14",
    "QUARTER, 2026, 4, 2026-09-15, 2026-12-14",
    "HALF, 2026, 1, 2025-12-15, 2026-06-14",
    "HALF, 2026, 2, 2026-06-15, 2026-12-14",
    "NINE, 2026, 1, 2025-12-15, 2026-09-14",
    "YEAR, 2025, 1, 2024-12-15, 2025-12-14",
    "WEEK, 2026, 1, 2026-01-01, 2026-01-07",
    "WEEK, 2026, 47, 2026-11-19, 2026-11-25"
  })
  void periods_have_the_days_of_the_decree(
      PeriodKind kind, int year, int number, LocalDate from, LocalDate to) {
    assertThat(period(kind, year, number).days()).isEqualTo(new Period.Days(from, to));
  }

  @Test
  void a_year_that_nobody_settled_is_refused_by_name() {
    assertThat(CALENDAR.period(PeriodKind.MONTH, 2031, 1))
        .isEqualTo(new PeriodCalendarFound.Not(Refusal.of("reports.no-calendar", "year", "2031")));
    assertThat(CALENDAR.period("2031-MONTH-1")).isInstanceOf(PeriodCalendarFound.Not.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-MONTH-13",
    "2026-MONTH-0",
    "2026-YEAR-2",
    "2026-WEEK-54",
    "2026-MOON-1",
    "x",
    "''"
  })
  void what_is_no_period_is_refused(String key) {
    assertThat(CALENDAR.period(key)).isInstanceOf(PeriodCalendarFound.Not.class);
  }

  @Test
  void keys_lead_back_to_their_period() {
    for (PeriodKind kind : PeriodKind.values()) {
      for (Period period : CALENDAR.all(kind, 2026)) {
        assertThat(CALENDAR.period(period.key())).isEqualTo(new PeriodCalendarFound.Is(period));
      }
    }
  }

  @Property(tries = 100)
  void every_day_lies_in_one_month_one_quarter_one_half_one_year_and_one_week(
      @ForAll @IntRange(min = 0, max = 1000) int days) {
    LocalDate day = LocalDate.of(2024, 3, 1).plusDays(days);
    for (PeriodKind kind : PeriodKind.values()) {
      if (kind != PeriodKind.NINE) {
        List<Period> holding =
            Set.of(2024, 2025, 2026, 2027).stream()
                .flatMap(year -> CALENDAR.all(kind, year).stream())
                .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to()))
                .toList();
        assertThat(holding).as(kind + " " + day).hasSize(1);
        assertThat(CALENDAR.of(kind, day)).contains(holding.getFirst());
      }
    }
  }

  @Test
  void months_follow_each_other_without_a_gap_and_end_with_the_year() {
    List<Period> months = CALENDAR.all(PeriodKind.MONTH, 2026);
    for (int one = 1; one < months.size(); one++) {
      assertThat(months.get(one).from()).isEqualTo(months.get(one - 1).to().plusDays(1));
    }
    Period year = period(PeriodKind.YEAR, 2026, 1);
    assertThat(months.getFirst().from()).isEqualTo(year.from());
    assertThat(months.getLast().to()).isEqualTo(year.to());
  }

  @Test
  void the_last_period_is_the_newest_that_ended() {
    LocalDate day = LocalDate.of(2026, 11, 14);
    assertThat(CALENDAR.last(PeriodKind.MONTH, day)).map(Period::key).contains("2026-MONTH-10");
    assertThat(CALENDAR.last(PeriodKind.MONTH, day.plusDays(1)))
        .map(Period::key)
        .contains("2026-MONTH-11");
    assertThat(CALENDAR.ended(PeriodKind.MONTH, day.minusMonths(2), day.plusDays(1)))
        .as("the oldest first, the first day counts, the last does not")
        .extracting(Period::key)
        .containsExactly("2026-MONTH-9", "2026-MONTH-10", "2026-MONTH-11");
    assertThat(CALENDAR.ended(PeriodKind.YEAR, day.minusDays(9), day))
        .as("at least the newest")
        .extracting(Period::key)
        .containsExactly("2025-YEAR-1");
    assertThat(CALENDAR.last(PeriodKind.YEAR, day)).map(Period::key).contains("2025-YEAR-1");
    assertThat(CALENDAR.last(PeriodKind.WEEK, LocalDate.of(2026, 11, 26)))
        .as("Thursday to Wednesday: the week of 19 to 25 November ended yesterday")
        .map(Period::key)
        .contains("2026-WEEK-47");
  }

  @Test
  void clocks_call_a_period_by_its_official_name() {
    assertThat(PeriodCalendar.officialTitle("2026-MONTH-11")).isEqualTo("tháng 11/2026");
    assertThat(PeriodCalendar.officialTitle("2026-YEAR-1")).isEqualTo("năm 2026");
  }

  @Test
  void weeks_begin_on_a_thursday() {
    assertThat(CALENDAR.all(PeriodKind.WEEK, 2026))
        .hasSize(52)
        .allMatch(week -> week.from().getDayOfWeek() == DayOfWeek.THURSDAY);
  }

  @Test
  void cumulative_begins_on_15_december_and_the_year_before_keeps_the_days() {
    Period.Days november = period(PeriodKind.MONTH, 2026, 11).days();
    assertThat(PeriodCalendar.cumulative(november))
        .isEqualTo(new Period.Days(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 11, 14)));
    assertThat(PeriodCalendar.cumulative(period(PeriodKind.MONTH, 2026, 1).days()))
        .isEqualTo(period(PeriodKind.MONTH, 2026, 1).days());
    assertThat(november.yearBefore())
        .isEqualTo(new Period.Days(LocalDate.of(2025, 10, 15), LocalDate.of(2025, 11, 14)));
  }

  @Test
  void the_sum_of_a_week_around_15_december_holds_the_week() {
    for (int year : List.of(2026, 2027)) {
      for (Period week : CALENDAR.all(PeriodKind.WEEK, year)) {
        Period.Days whole = PeriodCalendar.cumulative(week.days());
        assertThat(whole.from()).as(week.key()).isBeforeOrEqualTo(week.from());
        assertThat(whole.to()).isEqualTo(week.to());
      }
    }
    var straddling = new Period.Days(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 16));
    assertThat(PeriodCalendar.cumulative(straddling).from()).isEqualTo("2025-12-15");
  }

  private static Period period(PeriodKind kind, int year, int number) {
    return ((PeriodCalendarFound.Is) CALENDAR.period(kind, year, number)).period();
  }
}
