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
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.Form;

/**
 * The figures of a report: what the records give, what accepted agencies changed in theirs, and
 * what its own head changed, in this order.
 */
@Component
class Figuring {

  private final Counting counting;
  private final EditionRows editions;
  private final ReportRows reports;

  Figuring(Counting counting, EditionRows editions, ReportRows reports) {
    this.counting = counting;
    this.editions = editions;
    this.reports = reports;
  }

  static Scope scope(Report report, boolean province, Instant knownUntil) {
    return new Scope(province ? null : report.agency(), report.days(), knownUntil);
  }

  /** The cells as they are known at a moment. */
  List<Cell> live(Report report, Form form, boolean province, Instant knownUntil) {
    List<Sheet.Contribution> parts = province ? contributions(report) : List.of();
    Map<String, Sheet.Adjustment> own = newest(editions.adjustments(report.id()));
    var cells = new ArrayList<Cell>();
    for (Cell cell : counting.count(form, scope(report, province, knownUntil))) {
      Cell summed = withParts(cell, parts);
      Sheet.Adjustment adjustment = own.get(Sheet.key(cell.line(), cell.col()));
      cells.add(
          adjustment == null
              ? summed
              : new Cell(cell.line(), cell.col(), summed.derived(), adjustment.becomes(), true));
    }
    return cells;
  }

  /** What accepted agencies changed by hand is in no record, so it is added. */
  private static Cell withParts(Cell cell, List<Sheet.Contribution> parts) {
    if (cell.col() != Col.NOW) {
      return cell;
    }
    List<Cell> changed =
        parts.stream()
            .filter(Sheet.Contribution::counted)
            .map(part -> part.cells().get(cell.line()))
            .filter(one -> one != null && one.adjusted())
            .toList();
    if (changed.isEmpty()) {
      return cell;
    }
    long more = changed.stream().mapToLong(one -> zero(one.amount()) - zero(one.derived())).sum();
    return new Cell(cell.line(), cell.col(), cell.derived(), zero(cell.derived()) + more, true);
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
            .filter(cell -> cell.col() == Col.NOW && !cell.line().contains(":"))
            .collect(Collectors.toMap(Cell::line, Function.identity()));
    return new Sheet.Contribution(
        report.id(),
        report.agency(),
        report.state(),
        report.edition(),
        cells,
        report.state() == State.ACCEPTED);
  }

  private static Map<String, Sheet.Adjustment> newest(List<Sheet.Adjustment> all) {
    var newest = new LinkedHashMap<String, Sheet.Adjustment>();
    all.forEach(one -> newest.put(Sheet.key(one.line(), one.col()), one));
    return newest;
  }
}
