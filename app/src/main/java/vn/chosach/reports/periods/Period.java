package vn.chosach.reports.periods;

import java.time.LocalDate;

/**
 * A period of a report: the days from which it counts, both included.
 *
 * @param kind sort of period
 * @param year year it is named after
 * @param number its number in that year, from 1
 * @param from first day
 * @param to last day, the cut-off
 */
public record Period(PeriodKind kind, int year, int number, LocalDate from, LocalDate to) {

  /** Key under which reports of it are kept, {@code 2026-MONTH-11}. */
  public String key() {
    return year + "-" + kind + "-" + number;
  }

  public Days days() {
    return new Days(from, to);
  }

  /**
   * A span of days, both included.
   *
   * @param from first day
   * @param to last day, not before the first
   */
  public record Days(LocalDate from, LocalDate to) {

    /** The same days of the calendar a year before; 29 February becomes 28. */
    public Days yearBefore() {
      return new Days(from.minusYears(1), to.minusYears(1));
    }
  }
}
