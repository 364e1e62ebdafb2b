package vn.chosach.reports.figures;

import java.util.Locale;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.reports.periods.PeriodCalendar;

/** The columns of a report. */
public enum Col {
  /** The days of the report. */
  NOW,
  /** The same days a year before. */
  SAME,
  /** From the beginning of the reporting year. */
  CUM,
  /** The same a year before. */
  CUM_SAME;

  /** The days that the column counts. */
  public Days days(Days period) {
    return switch (this) {
      case NOW -> period;
      case SAME -> period.yearBefore();
      case CUM -> PeriodCalendar.cumulative(period);
      case CUM_SAME -> PeriodCalendar.cumulative(period).yearBefore();
    };
  }

  /** Whether it counts days of the year before. */
  public boolean yearBefore() {
    return this == SAME || this == CUM_SAME;
  }

  /** Message key of its name. */
  public String textKey() {
    return "reports.col." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
