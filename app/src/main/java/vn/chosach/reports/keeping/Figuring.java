package vn.chosach.reports.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.reports.figures.Cell;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.Form;

/**
 * The figures of a report: what the records give, what accepted agencies changed in theirs, what
 * its own head changed for days that a column covers, and what the head changed in it, in this
 * order.
 */
@Component
class Figuring {

  private final Counting counting;
  private final EditionRows editions;
  private final ReportRows reports;
  private final Carrying carrying;

  Figuring(Counting counting, EditionRows editions, ReportRows reports, Carrying carrying) {
    this.carrying = carrying;
    this.counting = counting;
    this.editions = editions;
    this.reports = reports;
  }

  static Scope scope(Report report, boolean province, Instant knownUntil) {
    return new Scope(province ? null : report.agency(), report.days(), knownUntil);
  }

  /** The cells as they are known at a moment. */
  List<Cell> live(Report report, Form form, boolean province, Instant knownUntil) {
    List<Cell> summed = summed(report, form, province, knownUntil);
    Map<String, Sheet.Adjustment> own = newest(editions.adjustments(report.id()));
    Map<String, Long> carried =
        carrying.into(report, own, summed, one -> summed(one, form, province, knownUntil));
    var cells = new ArrayList<Cell>();
    for (Cell cell : summed) {
      String key = Sheet.key(cell.line(), cell.col());
      Sheet.Adjustment adjustment = own.get(key);
      cells.add(
          adjustment == null
              ? more(cell, carried.getOrDefault(key, 0L))
              : new Cell(cell.line(), cell.col(), cell.derived(), adjustment.becomes(), true));
    }
    return cells;
  }

  /** What the records give and accepted agencies changed, without what the own head changed. */
  private List<Cell> summed(Report report, Form form, boolean province, Instant knownUntil) {
    List<Sheet.Contribution> parts = province ? contributions(report) : List.of();
    return counting.count(form, scope(report, province, knownUntil)).stream()
        .map(cell -> withParts(cell, parts))
        .toList();
  }

  /** What accepted agencies changed by hand is in no record, so it is added, column by column. */
  private static Cell withParts(Cell cell, List<Sheet.Contribution> parts) {
    List<Cell> changed =
        parts.stream()
            .filter(Sheet.Contribution::counted)
            .map(part -> part.cells().get(Sheet.key(cell.line(), cell.col())))
            .filter(one -> one != null && one.adjusted())
            .toList();
    return changed.isEmpty()
        ? cell
        : marked(
            cell,
            changed.stream().mapToLong(one -> zero(one.amount()) - zero(one.derived())).sum());
  }

  private static Cell more(Cell cell, long more) {
    return more == 0 ? cell : marked(cell, more);
  }

  private static Cell marked(Cell cell, long more) {
    return new Cell(cell.line(), cell.col(), cell.derived(), zero(cell.amount()) + more, true);
  }

  private static long zero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  /** What the agencies reported for the same period and form. */
  List<Sheet.Contribution> contributions(Report report) {
    return reports.of(report.period()).stream()
        .filter(one -> one.form().equals(report.form()))
        .filter(one -> !one.id().equals(report.id()) && one.edition() > 0)
        .map(this::contribution)
        .toList();
  }

  private Sheet.Contribution contribution(Report report) {
    Map<String, Cell> cells =
        editions.cells(report.id(), report.edition()).stream()
            .filter(cell -> !cell.line().contains(":"))
            .collect(
                Collectors.toMap(cell -> Sheet.key(cell.line(), cell.col()), Function.identity()));
    return new Sheet.Contribution(
        report.id(),
        report.agency(),
        report.state(),
        report.edition(),
        cells,
        report.state() == State.ACCEPTED);
  }

  static Map<String, Sheet.Adjustment> newest(List<Sheet.Adjustment> all) {
    var newest = new LinkedHashMap<String, Sheet.Adjustment>();
    all.forEach(one -> newest.put(Sheet.key(one.line(), one.col()), one));
    return newest;
  }
}
