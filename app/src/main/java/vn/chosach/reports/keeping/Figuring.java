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
import java.util.stream.Stream;
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
    Scope scope = scope(report, province, knownUntil);
    // A change alone is not the figure of a year before that cannot be told.
    Stream.of(Col.values())
        .filter(col -> !counting.comparable(scope, col))
        .forEach(col -> carried.keySet().removeIf(key -> key.endsWith(Sheet.key("", col))));
    return plus(summed, carried).stream()
        .map(cell -> changed(cell, own.get(Sheet.key(cell.line(), cell.col()))))
        .toList();
  }

  private static FigureCell changed(FigureCell cell, Sheet.@Nullable Adjustment adjustment) {
    return adjustment == null
        ? cell
        : new FigureCell(cell.line(), cell.col(), cell.derived(), adjustment.becomes(), true);
  }

  /** The cells with what is added to them; a share that no record has begins with it. */
  private static List<FigureCell> plus(List<FigureCell> cells, Map<String, Long> added) {
    var left = new LinkedHashMap<>(added);
    var all = new ArrayList<FigureCell>();
    for (FigureCell cell : cells) {
      Long more = left.remove(Sheet.key(cell.line(), cell.col()));
      all.add(more(cell, zero(more)));
    }
    left.forEach(
        (key, more) -> {
          int end = key.lastIndexOf('|');
          if (more != 0 && key.contains(":")) {
            Col col = Col.valueOf(key.substring(end + 1));
            all.add(new FigureCell(key.substring(0, end), col, 0L, more, true));
          }
        });
    return all;
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
    var cells = new ArrayList<FigureCell>();
    var shares = new HashMap<String, Long>();
    for (FigureCell cell : counting.count(reportForm, scope)) {
      Map<String, Long> changes = byHand(cell, parts, now, scope);
      cells.add(
          changes.isEmpty()
              ? cell
              : marked(cell, changes.values().stream().mapToLong(Long::longValue).sum()));
      changes.forEach((agency, more) -> share(cell.line(), cell.col(), agency, more, shares));
    }
    return plus(cells, shares);
  }

  /**
   * What an agency changed stands in its row of the table of forces and in that of no area, so that
   * both add up to the line.
   */
  private static void share(
      String line, Col col, String agency, long more, Map<String, Long> shares) {
    FormLine.of(line)
        .filter(one -> one.sort() == null && one.online() == null && !col.yearBefore())
        .map(FormLine::kind)
        .filter(Counting.SHARES::contains)
        .ifPresent(
            kind ->
                Stream.of("force:" + agency, "area:")
                    .map(part -> Sheet.key(part + ":" + kind, col))
                    .forEach(key -> shares.merge(key, more, Long::sum)));
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
        Scope then = scope(other, true, knownUntil);
        Map<String, List<FigureCell>> now =
            counting.byForce(reportForm, Set.of(other.agency()), then);
        for (FormLine line : reportForm.lines()) {
          FigureCell cell = FigureCell.of(line.code(), Col.NOW, null);
          byHand(cell, part, now, then)
              .forEach(
                  (agency, change) ->
                      into.forEach(
                          col -> {
                            more.merge(Sheet.key(line.code(), col), change, Long::sum);
                            share(line.code(), col, agency, change, more);
                          }));
        }
      }
    }
    return more;
  }

  private static boolean changesByHand(Sheet.Contribution part) {
    return part.counted() && part.cells().values().stream().anyMatch(FigureCell::adjusted);
  }

  /**
   * What is left of the changes of a cell, by the agency that made them; empty when nobody changed
   * it. What accepted agencies changed by hand was in no record, so it is added, column by column.
   * What has come into their records since is counted there, and is not added a second time, nor
   * what an agency says of a year before of which the records count the bodies before it. What a
   * head says is not known changes nothing: the part stays what the records give.
   *
   * @param cell of the province
   */
  private Map<String, Long> byHand(
      FigureCell cell,
      List<Sheet.Contribution> parts,
      Map<String, List<FigureCell>> recorded,
      Scope scope) {
    var left = new LinkedHashMap<String, Long>();
    for (Sheet.Contribution part : parts) {
      FigureCell one = part.cell(cell.line(), cell.col());
      Long byHand = one == null || !one.adjusted() ? null : one.amount();
      if (one != null && byHand != null && !elsewhere(cell, one, part.agency(), scope)) {
        Long now =
            recorded.getOrDefault(part.agency(), List.of()).stream()
                .filter(each -> each.line().equals(cell.line()) && each.col() == cell.col())
                .findFirst()
                .map(FigureCell::derived)
                .orElse(null);
        left.put(
            part.agency(), left(byHand - zero(one.derived()), zero(now) - zero(one.derived())));
      }
    }
    return left;
  }

  /** Whether the records of the province count under other bodies what an agency could not know. */
  private boolean elsewhere(FigureCell whole, FigureCell one, String agency, Scope scope) {
    return whole.derived() != null
        && one.derived() == null
        && !counting.comparable(new Scope(agency, scope.days(), scope.knownUntil()), whole.col());
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
