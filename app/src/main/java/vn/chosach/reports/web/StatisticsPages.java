package vn.chosach.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.figures.ThroughputFigures;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.outlook.Trend;
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.paper.SheetTables;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Page;

/** Draws the statistics: every picture has a table that says the same. */
@Component
record StatisticsPages(
    Counting counting,
    ThroughputFigures throughputFigures,
    FormBook forms,
    SheetTables tables,
    CommuneMap map,
    Trend trend) {

  private static final List<ReportFactKind> FUNNEL =
      List.of(
          ReportFactKind.RECEIVED,
          ReportFactKind.ADMITTED,
          ReportFactKind.IN_CASE,
          ReportFactKind.TIP_DECIDED);

  /** All pictures and tables of some days, and the map last. */
  record Drawn(List<StatisticsView.StatisticsPart> parts, StatisticsView.MapPart map) {

    List<Table> tables() {
      return Stream.concat(
              parts.stream().map(StatisticsView.StatisticsPart::table), Stream.of(map.table()))
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /**
   * The figures of some days.
   *
   * @param rows address of the rows behind a figure, without its line and column
   */
  SheetTables.Cells count(Scope scope, String rows) {
    ReportForm reportForm = form(scope);
    return cells(reportForm, counting.count(reportForm, scope), scope, rows);
  }

  /** The same of these lines alone, with the areas for the map. */
  SheetTables.Cells brief(List<String> lines, Scope scope, String rows) {
    ReportForm reportForm = form(scope).only(lines);
    return cells(reportForm, counting.brief(reportForm, scope), scope, rows);
  }

  private ReportForm form(Scope scope) {
    return forms.inForce("BC389", scope.days().to()).orElseThrow();
  }

  private static SheetTables.Cells cells(
      ReportForm reportForm, List<FigureCell> counted, Scope scope, String rows) {
    var cells = new HashMap<String, FigureCell>();
    counted.forEach(
        figureCell -> cells.put(Sheet.key(figureCell.line(), figureCell.col()), figureCell));
    return new SheetTables.Cells(reportForm.lines(), cells, scope, rows, true);
  }

  /**
   * Draws all.
   *
   * @param chosen what its figures lead to the rows of; {@code null} for a file, which leads
   *     nowhere
   * @param measure what the map shows; {@code null} for what it usually does
   */
  Drawn draw(Scope scope, @Nullable Chosen chosen, @Nullable String measure, Page page) {
    SheetTables.Cells laid =
        count(scope, chosen == null ? "" : StatisticsController.rowsOf(chosen));
    Trend.TrendDrawn years = trend.draw(scope, month -> rowsOf(month, chosen), page);
    var parts = new ArrayList<StatisticsView.StatisticsPart>();
    parts.add(new StatisticsView.StatisticsPart(years.cases(), years.table()));
    parts.add(new StatisticsView.StatisticsPart(years.fines(), null));
    parts.add(sorts(laid, page));
    parts.add(forces(laid, page));
    if (scope.agency() == null) {
      parts.add(funnel(scope, laid, page));
    }
    parts.add(new StatisticsView.StatisticsPart(null, waits(scope, page)));
    parts.add(new StatisticsView.StatisticsPart(null, tables.main(laid, page)));
    Table old = tables.oldAreas(laid, page);
    if (!old.rows().isEmpty()) {
      parts.add(new StatisticsView.StatisticsPart(null, old));
    }
    tables
        .beside(laid, page)
        .forEach(table -> parts.add(new StatisticsView.StatisticsPart(null, table)));
    return new Drawn(parts, map.draw(laid, scope, measure, page));
  }

  /** Address of the rows of a month, ending before its line; empty where there is none. */
  private String rowsOf(LocalDate month, @Nullable Chosen chosen) {
    return chosen == null
        ? ""
        : forms
            .calendar()
            .of(PeriodKind.MONTH, month.withDayOfMonth(14))
            .map(one -> new Chosen(one.kind(), one.year(), one.number(), chosen.agency()))
            .map(one -> StatisticsController.rowsOf(one) + "&cot=NOW&dong=")
            .orElse("");
  }

  private StatisticsView.StatisticsPart sorts(SheetTables.Cells cells, Page page) {
    var rows = new ArrayList<Table.TableRow>();
    var data = new ArrayList<Chart.Datum>();
    for (String code : List.of("smuggled", "fraud", "fake", "ip", "other", "unsorted")) {
      Table.TableValue value =
          SheetTables.value(cells, "violation-" + code, vn.chosach.reports.figures.Col.NOW, page);
      String name = page.t("reports.sort." + code);
      rows.add(new Table.TableRow(name, 0, null, List.of(value)));
      data.add(new Chart.Datum(name, value.number(), value.text(), value.href(), false, List.of()));
    }
    String title = page.t("reports.chart.sorts");
    return new StatisticsView.StatisticsPart(
        Chart.lying(title, data),
        new Table(
            "nhom-vi-pham",
            title,
            List.of(page.t("reports.head.sort"), named(ReportFactKind.IN_VIOLATION, page)),
            rows));
  }

  private StatisticsView.StatisticsPart forces(SheetTables.Cells cells, Page page) {
    Table table = tables.forces(cells, page);
    var data =
        table.rows().stream()
            .filter(row -> !row.sum())
            .filter(row -> !Objects.equals(row.values().get(1).number(), 0L))
            .map(
                row -> {
                  Table.TableValue value = row.values().get(1);
                  return new Chart.Datum(
                      row.label(), value.number(), value.text(), value.href(), false, List.of());
                })
            .toList();
    return new StatisticsView.StatisticsPart(
        data.isEmpty() ? null : Chart.lying(page.t("reports.chart.forces"), data), table);
  }

  private StatisticsView.StatisticsPart funnel(Scope scope, SheetTables.Cells cells, Page page) {
    Map<ReportFactKind, Long> counts = throughputFigures.funnel(scope);
    var rows = new ArrayList<Table.TableRow>();
    var data = new ArrayList<Chart.Datum>();
    long all = counts.getOrDefault(ReportFactKind.RECEIVED, 0L);
    for (ReportFactKind reportFactKind : FUNNEL) {
      long count = counts.getOrDefault(reportFactKind, 0L);
      String behind =
          reportFactKind == ReportFactKind.RECEIVED
              ? SheetTables.value(cells, "tips", vn.chosach.reports.figures.Col.NOW, page).href()
              : null;
      String share = all == 0 ? "–" : Math.round(count * 100.0 / all) + " %";
      rows.add(
          new Table.TableRow(
              page.t(reportFactKind.textKey()),
              0,
              null,
              List.of(
                  new Table.TableValue(count, page.number(count), behind, false),
                  Table.TableValue.words(share))));
      data.add(
          new Chart.Datum(
              page.t(reportFactKind.textKey()),
              count,
              page.number(count),
              behind,
              false,
              List.of()));
    }
    String title = page.t("reports.chart.funnel");
    return new StatisticsView.StatisticsPart(
        Chart.lying(title, data),
        new Table(
            "duong-di",
            title,
            page.texts("reports.head.stage", "reports.head.count", "reports.head.share"),
            rows));
  }

  private Table waits(Scope scope, Page page) {
    return new Table(
        "thoi-gian",
        page.t("reports.chart.waits"),
        page.texts(
            "reports.head.wait", "reports.head.count", "reports.head.median", "reports.head.p90"),
        throughputFigures.waits(scope).stream()
            .map(
                wait ->
                    new Table.TableRow(
                        page.t(
                            "reports.wait."
                                + wait.kind().name().toLowerCase(java.util.Locale.ROOT)),
                        0,
                        null,
                        List.of(
                            number(wait.count(), page),
                            SheetTables.hours(wait.median(), page),
                            SheetTables.hours(wait.p90(), page))))
            .toList());
  }

  static String named(ReportFactKind reportFactKind, Page page) {
    return page.t(reportFactKind.textKey()) + " (" + page.t(reportFactKind.unit().textKey()) + ")";
  }

  static Table.TableValue number(long amount, Page page) {
    return new Table.TableValue(amount, page.number(amount), null, false);
  }
}
