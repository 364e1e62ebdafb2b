package vn.chosach.reports.keeping;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.periods.Period.Days;

/**
 * What a head changed for some days counts in every column that covers those days: in the sum of
 * the year of this and of later reports, and beside the figures of the next year. Only reports of
 * one kind of period are looked at, so that a month and its quarter do not count twice. What came
 * into the records since then is no longer carried.
 */
@Component
record AdjustmentCarryOver(EditionRepository editions, ReportRepository reports) {

  /**
   * What is to be added to the cells of a report, by {@link Sheet#key}.
   *
   * @param own what its head changed in it
   * @param now its cells without that
   * @param summed the same cells of another report, as they are known at the same moment
   */
  Map<String, Long> into(
      Report report,
      Map<String, Sheet.Adjustment> own,
      List<FigureCell> now,
      Function<Report, List<FigureCell>> summed) {
    var carried = new HashMap<String, Long>();
    carry(report, report, own, now, carried);
    for (Report other : reports.alike(report)) {
      Map<String, Sheet.Adjustment> theirs = frozen(other);
      boolean touches = theirs.values().stream().anyMatch(one -> one.col() == Col.NOW);
      if (touches && covered(report, other)) {
        carry(report, other, theirs, summed.apply(other), carried);
      }
    }
    return carried;
  }

  /** What its head changed, as far as an edition says so. */
  private Map<String, Sheet.Adjustment> frozen(Report report) {
    Instant until = editions.editions(report.id()).getLast().knownUntil();
    return Figuring.newest(
        editions.adjustments(report.id()).stream()
            .filter(one -> !one.at().isAfter(until))
            .toList());
  }

  private static boolean covered(Report report, Report other) {
    return !covering(report, other).isEmpty();
  }

  /** The columns of a report, but for that of its own days, that hold the days of another. */
  static List<Col> covering(Report report, Report other) {
    return Stream.of(Col.SAME, Col.CUM, Col.CUM_SAME)
        .filter(col -> holds(col.days(report.days()), other.days()))
        .toList();
  }

  private static void carry(
      Report into,
      Report from,
      Map<String, Sheet.Adjustment> changed,
      List<FigureCell> cells,
      Map<String, Long> carried) {
    for (FigureCell figureCell : cells) {
      Sheet.Adjustment one = changed.get(Sheet.key(figureCell.line(), figureCell.col()));
      Long becomes = one == null ? null : one.becomes();
      if (figureCell.col() == Col.NOW && becomes != null) {
        long more = becomes - zero(figureCell.amount());
        for (Col col : covering(into, from)) {
          carried.merge(Sheet.key(figureCell.line(), col), more, Long::sum);
        }
      }
    }
  }

  private static boolean holds(Days whole, Days part) {
    return !part.from().isBefore(whole.from()) && !part.to().isAfter(whole.to());
  }

  private static long zero(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
