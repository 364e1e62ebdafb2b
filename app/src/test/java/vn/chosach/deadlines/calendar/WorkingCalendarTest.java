package vn.chosach.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.Refusal;

class WorkingCalendarTest {

  private static final LocalDate MONDAY = LocalDate.of(2030, 7, 1);
  private static final LocalDate SATURDAY = LocalDate.of(2030, 7, 6);

  private final WorkingCalendar shipped = ShippedCalendar.read();

  @Test
  void mondayToFridayAreWorkedAndTheWeekendIsNot() {
    var plain = WorkingCalendar.of(List.of(), List.of());

    assertThat(MONDAY.datesUntil(MONDAY.plusDays(7)).map(plain::isWorkingDay))
        .containsExactly(true, true, true, true, true, false, false);
  }

  @Test
  void theShippedTableHasEightyFiveDaysOfSixYears() {
    assertThat(ShippedCalendar.days()).hasSize(85);
    assertThat(shipped.knownYears()).containsExactly(2022, 2023, 2024, 2025, 2026, 2027);
  }

  @Test
  void theYearOf2026HasTwelvePaidHolidays() {
    assertThat(shipped.entries(2026))
        .filteredOn(day -> day.kind() == DayKind.HOLIDAY)
        .hasSize(12)
        .allMatch(day -> day.standing() == DayStanding.VERIFIED);
  }

  @Test
  void swappedDaysOf2026AreOffAndWorked() {
    assertThat(shipped.isWorkingDay(LocalDate.of(2026, 1, 2))).isFalse();
    assertThat(shipped.isWorkingDay(LocalDate.of(2026, 1, 10))).isTrue();
    assertThat(shipped.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
    assertThat(shipped.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
  }

  @Test
  void vietnamCultureDayIsAHolidayFrom2026On() {
    assertThat(shipped.isWorkingDay(LocalDate.of(2025, 11, 24))).isTrue();
    assertThat(shipped.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
  }

  @Test
  void aSwapIsProposedUntilItsDaysAreEnteredOrItsYearIsConfirmed() {
    LocalDate off = LocalDate.of(2026, 11, 23);
    LocalDate work = LocalDate.of(2026, 11, 28);
    assertThat(shipped.isWorkingDay(off)).as("counted as before").isTrue();
    assertThat(shipped.isWorkingDay(work)).isFalse();
    assertThat(shipped.swapProposed(off)).isTrue();
    assertThat(shipped.swapProposed(work)).isTrue();
    assertThat(shipped.swapProposed(off.plusDays(1))).isFalse();
    assertThat(shipped.swapProposed(off.minusYears(1))).isFalse();
    assertThat(WorkingCalendar.of(List.of(), List.of(year(DayStanding.VERIFIED))).swapProposed(off))
        .isFalse();
    var entered =
        List.of(
            new CalendarDay(off, DayKind.SWAP_OFF, "Nghỉ", null, work, "TB", DayStanding.VERIFIED),
            new CalendarDay(work, DayKind.SWAP_WORK, "Bù", null, off, "TB", DayStanding.VERIFIED));
    assertThat(
            WorkingCalendar.of(entered, List.of(year(DayStanding.UNCONFIRMED))).swapProposed(off))
        .isFalse();
  }

  private static CalendarYear year(DayStanding standing) {
    return new CalendarYear(2026, true, null, null, "TB", standing);
  }

  @Test
  void itSaysHowMuchItKnowsOfAYear() {
    assertThat(shipped.coverage(2026)).isEqualTo(Coverage.COMPLETE);
    assertThat(shipped.coverage(2027)).isEqualTo(Coverage.PARTIAL);
    assertThat(shipped.coverage(2031)).isEqualTo(Coverage.ABSENT);
    assertThat(shipped.year(2027))
        .get()
        .extracting(CalendarYear::missingVi)
        .asString()
        .contains("Tết");
  }

  @Test
  void theWorkingDayBeforeHolidaysIsFoundAcrossThem() {
    assertThat(shipped.previousWorkingDay(LocalDate.of(2026, 2, 23))).isEqualTo("2026-02-13");
  }

  @Test
  void aDateThatStandsTwiceIsRefused() {
    assertThat(codes(holiday(MONDAY), holiday(MONDAY)))
        .containsExactly("deadlines.day-already-listed");
  }

  @Test
  void aSwapWithoutItsOtherDayIsRefused() {
    assertThat(codes(swap(MONDAY, DayKind.SWAP_OFF, SATURDAY)))
        .containsExactly("deadlines.swap-without-pair");
    assertThat(codes(swap(MONDAY, DayKind.SWAP_OFF, null)))
        .containsExactly("deadlines.swap-without-pair");
    assertThat(codes(swap(SATURDAY, DayKind.SWAP_WORK, MONDAY)))
        .containsExactly("deadlines.swap-without-pair");
  }

  @Test
  void aSwapWhoseOtherDayNamesAThirdIsRefused() {
    assertThat(
            codes(
                swap(MONDAY, DayKind.SWAP_OFF, SATURDAY),
                swap(SATURDAY, DayKind.SWAP_WORK, MONDAY.plusDays(1))))
        .containsOnly("deadlines.swap-without-pair")
        .hasSize(2);
  }

  @Test
  void aSwapOfTwoFittingDaysIsTaken() {
    assertThat(
            codes(
                swap(MONDAY, DayKind.SWAP_OFF, SATURDAY),
                swap(SATURDAY, DayKind.SWAP_WORK, MONDAY)))
        .isEmpty();
  }

  @Test
  void aDayThatDoesNotFitItsWeekdayIsRefused() {
    assertThat(codes(day(SATURDAY, DayKind.COMPENSATORY, null)))
        .containsExactly("deadlines.weekday-mismatch");
    assertThat(
            codes(
                swap(SATURDAY, DayKind.SWAP_OFF, MONDAY),
                swap(MONDAY, DayKind.SWAP_WORK, SATURDAY)))
        .containsExactly("deadlines.weekday-mismatch", "deadlines.weekday-mismatch");
  }

  @Test
  void aHolidayMayFallOnAnyDay() {
    assertThat(codes(holiday(SATURDAY), holiday(MONDAY))).isEmpty();
  }

  @Test
  void aHolidayHasNoOtherDay() {
    assertThat(codes(day(MONDAY, DayKind.HOLIDAY, SATURDAY)))
        .containsExactly("deadlines.pair-without-swap");
  }

  @Test
  void datesOutsideTheCenturyAreRefused() {
    assertThat(codes(holiday(LocalDate.of(1999, 12, 31))))
        .containsExactly("deadlines.date-out-of-range");
    assertThat(codes(holiday(LocalDate.of(2101, 1, 1))))
        .containsExactly("deadlines.date-out-of-range");
    assertThat(codes(holiday(LocalDate.of(2000, 1, 1)), holiday(LocalDate.of(2100, 12, 31))))
        .isEmpty();
  }

  @Test
  void rowsThatDoNotFitMakeNoCalendar() {
    assertThatThrownBy(
            () -> WorkingCalendar.of(List.of(holiday(MONDAY), holiday(MONDAY)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changingTheListAfterwardsChangesNoCalendar() {
    var days = new ArrayList<>(List.of(holiday(MONDAY)));
    var calendar = WorkingCalendar.of(days, List.of());
    days.clear();

    assertThat(calendar.isWorkingDay(MONDAY)).isFalse();
  }

  @Test
  void namesAreKeptInOneForm() {
    var decomposed = java.text.Normalizer.normalize("Tết", java.text.Normalizer.Form.NFD);
    var day =
        new CalendarDay(
            MONDAY, DayKind.HOLIDAY, decomposed, " ", null, " TB 1 ", DayStanding.VERIFIED);

    assertThat(day.nameVi()).isEqualTo("Tết");
    assertThat(day.nameEn()).isNull();
    assertThat(day.source()).isEqualTo("TB 1");
  }

  private static List<String> codes(CalendarDay... days) {
    return WorkingCalendar.refused(List.of(days)).stream().map(Refusal::code).toList();
  }

  private static CalendarDay holiday(LocalDate date) {
    return day(date, DayKind.HOLIDAY, null);
  }

  private static CalendarDay swap(
      LocalDate date, DayKind kind, @org.jspecify.annotations.Nullable LocalDate pair) {
    return day(date, kind, pair);
  }

  private static CalendarDay day(
      LocalDate date, DayKind kind, @org.jspecify.annotations.Nullable LocalDate pair) {
    return new CalendarDay(date, kind, "Ngày lễ", null, pair, "TB thử", DayStanding.VERIFIED);
  }
}
