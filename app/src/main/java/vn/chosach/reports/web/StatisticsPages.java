package vn.chosach.reports.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.drawing.ProvinceMap;
import vn.chosach.reports.facts.Kind;
import vn.chosach.reports.figures.Cell;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.Flow;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.Form;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Page;

/** Draws the statistics: every picture has a table that says the same. */
@Component
class StatisticsPages {

  /** What is drawn month by month. */
  private static final List<Kind> TREND =
      List.of(Kind.RECEIVED, Kind.INSPECTED, Kind.IN_VIOLATION, Kind.FINE, Kind.PAID);

  private static final List<Kind> FUNNEL =
      List.of(Kind.RECEIVED, Kind.ADMITTED, Kind.IN_CASE, Kind.TIP_DECIDED);

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");
  private static final long MILLION = 1_000_000;

  private final Counting counting;
  private final Flow flow;
  private final FormBook forms;
  private final SheetTables tables;
  private final CommuneMap map;
  private final OutlookTables outlooks;

  StatisticsPages(
      Counting counting,
      Flow flow,
      FormBook forms,
      SheetTables tables,
      CommuneMap map,
      OutlookTables outlooks) {
    this.counting = counting;
    this.flow = flow;
    this.forms = forms;
    this.tables = tables;
    this.map = map;
    this.outlooks = outlooks;
  }

  /** All pictures and tables of some days, and the map last. */
  record Drawn(List<StatisticsView.Part> parts, ProvinceMap map, Table mapTable) {

    List<Table> tables() {
      return Stream.concat(parts.stream().map(StatisticsView.Part::table), Stream.of(mapTable))
          .filter(Objects::nonNull)
          .toList();
    }
  }

  Drawn draw(Scope scope, Page page) {
    Form form = forms.inForce("BC389", scope.days().to()).orElseThrow();
    var cells = new HashMap<String, Cell>();
    counting
        .count(form, scope)
        .forEach(cell -> cells.put(Sheet.key(cell.line(), cell.col()), cell));
    var laid = new SheetTables.Cells(form.lines(), cells, scope.days().to(), null);
    var parts = new ArrayList<StatisticsView.Part>(trend(scope, page));
    parts.add(sorts(laid, page));
    parts.add(forces(laid, page));
    if (scope.agency() == null) {
      parts.add(funnel(scope, page));
    }
    parts.add(new StatisticsView.Part(null, waits(scope, page)));
    parts.addAll(outlooks.parts(scope, page));
    parts.add(new StatisticsView.Part(null, tables.main(laid, page)));
    Table old = tables.oldAreas(laid, page);
    if (!old.rows().isEmpty()) {
      parts.add(new StatisticsView.Part(null, old));
    }
    return new Drawn(parts, map.map(cells, scope, page), map.table(cells, scope, page));
  }

  private List<StatisticsView.Part> trend(Scope scope, Page page) {
    LocalDate to = scope.days().to();
    LocalDate from = to.minusMonths(12).plusDays(1);
    var months = new TreeMap<LocalDate, Map<Kind, Long>>();
    for (int back = 11; back >= 0; back--) {
      months.put(to.minusDays(14).plusMonths(1).withDayOfMonth(1).minusMonths(back), Map.of());
    }
    flow.months(from, to, scope).forEach((month, amounts) -> months.replace(month, amounts));
    var rows = new ArrayList<Table.Row>();
    months.forEach(
        (month, amounts) ->
            rows.add(
                new Table.Row(
                    MONTH.format(month),
                    0,
                    null,
                    TREND.stream()
                        .map(kind -> amounts.getOrDefault(kind, 0L))
                        .map(sum -> number(sum, page))
                        .toList())));
    var heads = new ArrayList<String>();
    heads.add(page.t("reports.head.month"));
    TREND.forEach(kind -> heads.add(named(kind, page)));
    var table = new Table("xu-huong", page.t("reports.chart.trend"), heads, rows);
    return List.of(
        new StatisticsView.Part(chart(Kind.IN_VIOLATION, 1, months, page), table),
        new StatisticsView.Part(chart(Kind.FINE, MILLION, months, page), null));
  }

  private static Chart chart(
      Kind kind, long unit, Map<LocalDate, Map<Kind, Long>> months, Page page) {
    var data = new ArrayList<Chart.Datum>();
    months.forEach(
        (month, amounts) -> {
          long amount = amounts.getOrDefault(kind, 0L) / unit;
          data.add(new Chart.Datum(MONTH.format(month), amount, page.number(amount)));
        });
    String title =
        page.t(kind.textKey())
            + " ("
            + (unit == 1 ? page.t(kind.unit().textKey()) : page.t("reports.unit.million"))
            + ")";
    return Chart.standing(title, data, page::number);
  }

  private StatisticsView.Part sorts(SheetTables.Cells cells, Page page) {
    var rows = new ArrayList<Table.Row>();
    var data = new ArrayList<Chart.Datum>();
    for (String code : List.of("smuggled", "fraud", "fake", "ip", "other", "unsorted")) {
      Table.Value value =
          SheetTables.value(cells, "violation-" + code, vn.chosach.reports.figures.Col.NOW, page);
      String name = page.t("reports.sort." + code);
      rows.add(new Table.Row(name, 0, null, List.of(value)));
      data.add(new Chart.Datum(name, value.number(), value.text()));
    }
    String title = page.t("reports.chart.sorts");
    return new StatisticsView.Part(
        Chart.lying(title, data),
        new Table(
            "nhom-vi-pham",
            title,
            List.of(page.t("reports.head.sort"), named(Kind.IN_VIOLATION, page)),
            rows));
  }

  private StatisticsView.Part forces(SheetTables.Cells cells, Page page) {
    Table table = tables.forces(cells, page);
    var data =
        table.rows().stream()
            .filter(row -> !row.sum())
            .filter(row -> !Objects.equals(row.values().get(1).number(), 0L))
            .map(
                row ->
                    new Chart.Datum(
                        row.label(), row.values().get(1).number(), row.values().get(1).text()))
            .toList();
    return new StatisticsView.Part(
        data.isEmpty() ? null : Chart.lying(page.t("reports.chart.forces"), data), table);
  }

  private StatisticsView.Part funnel(Scope scope, Page page) {
    Map<Kind, Long> counts = flow.funnel(scope);
    var rows = new ArrayList<Table.Row>();
    var data = new ArrayList<Chart.Datum>();
    long all = counts.getOrDefault(Kind.RECEIVED, 0L);
    for (Kind kind : FUNNEL) {
      long count = counts.getOrDefault(kind, 0L);
      String share = all == 0 ? "–" : count * 100 / all + " %";
      rows.add(
          new Table.Row(
              page.t(kind.textKey()),
              0,
              null,
              List.of(number(count, page), new Table.Value(null, share, null, false))));
      data.add(new Chart.Datum(page.t(kind.textKey()), count, page.number(count)));
    }
    String title = page.t("reports.chart.funnel");
    return new StatisticsView.Part(
        Chart.lying(title, data),
        new Table(
            "duong-di",
            title,
            List.of(
                page.t("reports.head.stage"),
                page.t("reports.head.count"),
                page.t("reports.head.share")),
            rows));
  }

  private Table waits(Scope scope, Page page) {
    return new Table(
        "thoi-gian",
        page.t("reports.chart.waits"),
        List.of(
            page.t("reports.head.wait"),
            page.t("reports.head.count"),
            page.t("reports.head.median"),
            page.t("reports.head.p90")),
        flow.waits(scope).stream()
            .map(
                wait ->
                    new Table.Row(
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

  static String named(Kind kind, Page page) {
    return page.t(kind.textKey()) + " (" + page.t(kind.unit().textKey()) + ")";
  }

  static Table.Value number(long amount, Page page) {
    return new Table.Value(amount, page.number(amount), null, false);
  }
}
