package vn.chosach.reports.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;

/**
 * The figures of a report: what the records give, what accepted agencies changed in theirs, what
 * its own head changed for days that a column covers, and what the head changed in it, in this
 * order.
 */
@Component
record Figuring(
    Counting counting,
    EditionRepository editions,
    ReportRepository reports,
    AdjustmentCarryOver adjustmentCarryOver) {

  static Scope scope(Report report, boolean province, Instant knownUntil) {
    return new Scope(province ? null : report.agency(), report.days(), knownUntil);
  }

  /** The cells as they are known at a moment. */
  List<FigureCell> live(
      Report report, ReportForm reportForm, boolean province, Instant knownUntil) {
    List<FigureCell> summed = summed(report, reportForm, province, knownUntil);
    Map<String, Sheet.Adjustment> own = newest(editions.adjustments(report.id()));
    Map<String, Long> carried =
        adjustmentCarryOver.into(
            report, own, summed, one -> summed(one, reportForm, province, knownUntil));
    if (province) {
      earlier(report, reportForm, knownUntil)
          .forEach((key, more) -> carried.merge(key, more, Long::sum));
    }
    var cells = new ArrayList<FigureCell>();
    for (FigureCell figureCell : summed) {
      String key = Sheet.key(figureCell.line(), figureCell.col());
      Sheet.Adjustment adjustment = own.get(key);
      cells.add(
          adjustment == null
              ? more(figureCell, carried.getOrDefault(key, 0L))
              : new FigureCell(
                  figureCell.line(),
                  figureCell.col(),
                  figureCell.derived(),
                  adjustment.becomes(),
                  true));
    }
    return cells;
  }

  /** What the records give and accepted agencies changed, without what the own head changed. */
  private List<FigureCell> summed(
      Report report, ReportForm reportForm, boolean province, Instant knownUntil) {
    Scope scope = scope(report, province, knownUntil);
    List<Sheet.Contribution> parts =
        province
            ? contributions(report).stream().filter(Figuring::changesByHand).toList()
            : List.of();
    Map<String, List<FigureCell>> now =
        parts.isEmpty()
            ? Map.of()
            : counting.byForce(
                reportForm,
                parts.stream().map(Sheet.Contribution::agency).collect(Collectors.toSet()),
                scope);
    return counting.count(reportForm, scope).stream()
        .map(figureCell -> withParts(figureCell, parts, now))
        .toList();
  }

  /**
   * What agencies changed in earlier reports that were accepted; whose report of these days is
   * accepted says it there itself.
   */
  private Map<String, Long> earlier(Report report, ReportForm reportForm, Instant knownUntil) {
    List<Report> changed = reports.changedBefore(report);
    Set<String> said =
        changed.isEmpty()
            ? Set.of()
            : contributions(report).stream()
                .filter(Sheet.Contribution::counted)
                .map(Sheet.Contribution::agency)
                .collect(Collectors.toSet());
    var more = new HashMap<String, Long>();
    for (Report other : changed) {
      List<Col> into = AdjustmentCarryOver.covering(report, other);
      if (!into.isEmpty() && !said.contains(other.agency())) {
        List<Sheet.Contribution> part = List.of(contribution(other));
        Map<String, List<FigureCell>> now =
            counting.byForce(reportForm, Set.of(other.agency()), scope(other, true, knownUntil));
        for (FormLine line : reportForm.lines()) {
          Long byHand = byHand(line.code(), Col.NOW, part, now);
          if (byHand != null) {
            into.forEach(col -> more.merge(Sheet.key(line.code(), col), byHand, Long::sum));
          }
        }
      }
    }
    return more;
  }

  private static boolean changesByHand(Sheet.Contribution part) {
    return part.counted() && part.cells().values().stream().anyMatch(FigureCell::adjusted);
  }

  /**
   * What accepted agencies changed by hand was in no record, so it is added, column by column. What
   * has come into their records since is counted there, and is not added a second time. What a head
   * says is not known changes nothing: the part stays what the records give.
   */
  private static FigureCell withParts(
      FigureCell figureCell,
      List<Sheet.Contribution> parts,
      Map<String, List<FigureCell>> recorded) {
    Long more = byHand(figureCell.line(), figureCell.col(), parts, recorded);
    return more == null ? figureCell : marked(figureCell, more);
  }

  /** What is left of all changes of a cell; {@code null} when nobody changed it. */
  private static @Nullable Long byHand(
      String line,
      Col col,
      List<Sheet.Contribution> parts,
      Map<String, List<FigureCell>> recorded) {
    boolean changed = false;
    long more = 0;
    for (Sheet.Contribution part : parts) {
      FigureCell one = part.cell(line, col);
      Long byHand = one == null || !one.adjusted() ? null : one.amount();
      if (one != null && byHand != null) {
        changed = true;
        Long now =
            recorded.getOrDefault(part.agency(), List.of()).stream()
                .filter(cell -> cell.line().equals(line) && cell.col() == col)
                .findFirst()
                .map(FigureCell::derived)
                .orElse(null);
        more += left(byHand - zero(one.derived()), zero(now) - zero(one.derived()));
      }
    }
    return changed ? more : null;
  }

  /** What is left of a change by hand when the records have moved towards it. */
  static long left(long byHand, long moved) {
    return byHand > 0
        ? Math.max(0, byHand - Math.max(0, moved))
        : Math.min(0, byHand - Math.min(0, moved));
  }

  private static FigureCell more(FigureCell figureCell, long more) {
    return more == 0 ? figureCell : marked(figureCell, more);
  }

  private static FigureCell marked(FigureCell figureCell, long more) {
    return new FigureCell(
        figureCell.line(),
        figureCell.col(),
        figureCell.derived(),
        zero(figureCell.amount()) + more,
        true);
  }

  private static long zero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  /** What the agencies reported for the same period and form. */
  List<Sheet.Contribution> contributions(Report report) {
    return reports.of(List.of(report.period())).stream()
        .filter(one -> one.form().equals(report.form()))
        .filter(one -> !one.id().equals(report.id()) && one.edition() > 0)
        .map(this::contribution)
        .toList();
  }

  private Sheet.Contribution contribution(Report report) {
    Map<String, FigureCell> cells =
        editions.cells(report.id(), report.edition()).stream()
            .filter(figureCell -> !figureCell.line().contains(":"))
            .collect(
                Collectors.toMap(
                    figureCell -> Sheet.key(figureCell.line(), figureCell.col()),
                    Function.identity()));
    return new Sheet.Contribution(
        report.id(),
        report.agency(),
        report.state(),
        report.edition(),
        cells,
        report.state() == ReportState.ACCEPTED);
  }

  static Map<String, Sheet.Adjustment> newest(List<Sheet.Adjustment> all) {
    var newest = new LinkedHashMap<String, Sheet.Adjustment>();
    all.forEach(one -> newest.put(Sheet.key(one.line(), one.col()), one));
    return newest;
  }
}
