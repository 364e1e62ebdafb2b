package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import vn.chosach.reports.periods.Period.Days;

/**
 * Days that the same columns count. The columns of a report overlap, its spans do not: what is
 * counted once of each span can be put together to every column.
 *
 * @param days its days
 * @param cols columns that count them, at least one
 */
record Span(Days days, List<Col> cols) {

  Span {
    cols = List.copyOf(cols);
  }

  /** The spans of a report of some days, in order. */
  static List<Span> of(Days period) {
    var edges = new TreeSet<LocalDate>();
    for (Col col : Col.values()) {
      edges.add(col.days(period).from());
      edges.add(col.days(period).to().plusDays(1));
    }
    var spans = new ArrayList<Span>();
    for (LocalDate from : edges.headSet(edges.last())) {
      List<Col> cols =
          Arrays.stream(Col.values()).filter(col -> within(col.days(period), from)).toList();
      if (!cols.isEmpty()) {
        LocalDate next = edges.ceiling(from.plusDays(1));
        spans.add(new Span(new Days(from, next.minusDays(1)), cols));
      }
    }
    return spans;
  }

  private static boolean within(Days days, LocalDate day) {
    return !day.isBefore(days.from()) && !day.isAfter(days.to());
  }
}
