package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.periods.Period.Days;

/**
 * The spans of a report taken apart: whole reporting months, of which sums are kept, and the days
 * beside them, which are counted one fact at a time.
 *
 * @param months stretches of whole reporting months
 * @param days the days beside them
 */
record Pieces(List<Span> months, List<Span> days) {

  /** A reporting month begins on this day of the month. */
  private static final int BEGINS = 15;

  Pieces {
    months = List.copyOf(months);
    days = List.copyOf(days);
  }

  /** Takes spans apart. */
  static Pieces of(List<Span> spans) {
    var months = new ArrayList<Span>();
    var days = new ArrayList<Span>();
    for (Span span : spans) {
      LocalDate end = span.days().to();
      LocalDate from = span.days().from();
      @Nullable List<Span> before = null;
      while (!from.isAfter(end)) {
        LocalDate last = begins(from).plusMonths(1).minusDays(1);
        boolean whole = from.equals(begins(from)) && !last.isAfter(end);
        List<Span> into = whole ? months : days;
        LocalDate since = into == before ? into.removeLast().days().from() : from;
        LocalDate to = last.isAfter(end) ? end : last;
        into.add(new Span(new Days(since, to), span.cols()));
        before = into;
        from = last.plusDays(1);
      }
    }
    return new Pieces(months, days);
  }

  /** First days of the whole months. */
  List<LocalDate> begins() {
    return months.stream()
        .map(Span::days)
        .flatMap(one -> one.from().datesUntil(one.to(), Period.ofMonths(1)))
        .toList();
  }

  private static LocalDate begins(LocalDate day) {
    return day.minusDays(BEGINS - 1).withDayOfMonth(BEGINS);
  }
}
