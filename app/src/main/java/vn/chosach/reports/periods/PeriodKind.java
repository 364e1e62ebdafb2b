package vn.chosach.reports.periods;

import java.util.Locale;

/** The kinds of period that reports are made for. */
public enum PeriodKind {
  MONTH,
  QUARTER,
  HALF,
  /** Nine months, on request. */
  NINE,
  YEAR,
  /** Thursday to Wednesday, of market surveillance. */
  WEEK;

  /** Message key of the name of the kind itself. */
  public String nameKey() {
    return textKey() + ".name";
  }

  /** Message key of its name; {0} is the number, {1} the year. */
  public String textKey() {
    return "reports.period." + name().toLowerCase(Locale.ROOT);
  }
}
