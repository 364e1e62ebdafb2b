package vn.chosach.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import vn.chosach.kernel.Vietnam;

/**
 * The moments that part the lanes of the board.
 *
 * @param now an end before it has passed
 * @param dayEnds midnight after today in Vietnam
 * @param weekEnds midnight after the coming Sunday, or after today when today is one
 */
record LaneBounds(Instant now, Instant dayEnds, Instant weekEnds) {

  static LaneBounds at(Instant now) {
    LocalDate today = Vietnam.dayOf(now);
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return new LaneBounds(now, midnightAfter(today), midnightAfter(sunday));
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }
}
