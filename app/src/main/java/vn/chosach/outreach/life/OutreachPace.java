package vn.chosach.outreach.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Within which time the least number is due. */
public enum OutreachPace {
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  private static final int MONTHS_IN_QUARTER = 3;

  /** First day of the period that a day belongs to; weeks begin on Monday. */
  public LocalDate first(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER ->
          LocalDate.of(
              day.getYear(),
              (day.getMonthValue() - 1) / MONTHS_IN_QUARTER * MONTHS_IN_QUARTER + 1,
              1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** First day of the period after the one that begins on a day. */
  public LocalDate next(LocalDate first) {
    return switch (this) {
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(MONTHS_IN_QUARTER);
      case YEAR -> first.plusYears(1);
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "outreach.pace." + name().toLowerCase(Locale.ROOT);
  }
}
