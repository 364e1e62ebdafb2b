package vn.chosach.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.kernel.Vietnam;

/**
 * When the end of a clock is near. A choice of the house, not of the law, except that five days
 * before the end of the second month are what an extension by the procuracy needs (Criminal
 * Procedure Code, art. 147.2).
 *
 * <p>Hours: the last quarter, at most twelve hours. Days: from midnight one working day before the
 * last day when the whole lasts up to 7 days, two up to 20, five up to 70, else ten.
 */
public final class NearPolicy {

  private static final Duration MOST_HOURS = Duration.ofHours(12);

  private NearPolicy() {}

  /**
   * The moment from which the end is near; never before the beginning.
   *
   * @param start when the limit began
   */
  public static Instant nearAt(DueDate due, Instant start, WorkingCalendar calendar) {
    Instant near =
        due.endOfDay()
            ? working(due.day(), start, calendar).atStartOfDay(Vietnam.ZONE).toInstant()
            : due.at().minus(lead(Duration.between(start, due.at())));
    return near.isBefore(start) && !start.isAfter(due.at()) ? start : near;
  }

  private static Duration lead(Duration whole) {
    Duration quarter = whole.dividedBy(4);
    return quarter.compareTo(MOST_HOURS) > 0 ? MOST_HOURS : quarter;
  }

  private static LocalDate working(LocalDate last, Instant start, WorkingCalendar calendar) {
    long whole = ChronoUnit.DAYS.between(Vietnam.dayOf(start), last);
    int back = whole <= 7 ? 1 : whole <= 20 ? 2 : whole <= 70 ? 5 : 10;
    LocalDate day = last;
    for (int i = 0; i < back; i++) {
      day = calendar.previousWorkingDay(day);
    }
    return day;
  }
}
