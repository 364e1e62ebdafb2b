package vn.chosach.reports.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.SheetTables;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Page;

/** Draws the statistics: every picture has a table that says the same. */
@Component
class StatisticsPages {

  /** What is told month by month, with its line in the form. */
  private static final Map<ReportFactKind, String> TREND = trend();

  /** Of a month before the first records. */
  private static final Map<ReportFactKind, Long> UNKNOWN =
      Map.of(ReportFactKind.RECEIVED, Long.MIN_VALUE);

  private static final int MONTHS = 24;
  private static final int LAYERS = 3;

  private static final List<ReportFactKind> FUNNEL =
      List.of(
          ReportFactKind.RECEIVED,
          ReportFactKind.ADMITTED,
          ReportFactKind.IN_CASE,
          ReportFactKind.TIP_DECIDED);

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");
  private static final long MILLION = 1_000_000;

  private final Counting counting;
  private final ThroughputFigures throughputFigures;
  private final FormBook forms;
  private final SheetTables tables;
  private final CommuneMap map;
  private final ReportNames names;

  StatisticsPages(
      Counting counting,
      ThroughputFigures throughputFigures,
      FormBook forms,
      SheetTables tables,
      CommuneMap map,
      ReportNames names) {
    this.counting = counting;
    this.throughputFigures = throughputFigures;
    this.forms = forms;
    this.tables = tables;
    this.map = map;
    this.names = names;
  }

  private static Map<ReportFactKind, String> trend() {
    var trend = new LinkedHashMap<ReportFactKind, String>();
    trend.put(ReportFactKind.RECEIVED, "tips");
    trend.put(ReportFactKind.INSPECTED, "inspected");
    trend.put(ReportFactKind.IN_VIOLATION, "violation");
    trend.put(ReportFactKind.FINE, "fine");
    trend.put(ReportFactKind.PAID, "paid");
    return Collections.unmodifiableMap(trend);
  }

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
    return new SheetTables.Cells(reportForm.lines(), cells, scope.days().to(), rows);
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
    var parts = new ArrayList<StatisticsView.StatisticsPart>(trend(scope, chosen, page));
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
    return new Drawn(parts, map.draw(laid, scope, measure, page));
  }

  /** Two years by month, so that each month stands beside the same one of the year before. */
  private List<StatisticsView.StatisticsPart> trend(
      Scope scope, @Nullable Chosen chosen, Page page) {
    LocalDate to = scope.days().to();
    var months = new TreeMap<LocalDate, Map<ReportFactKind, Long>>();
    for (int back = MONTHS - 1; back >= 0; back--) {
      months.put(to.minusDays(14).plusMonths(1).withDayOfMonth(1).minusMonths(back), Map.of());
    }
    var days = new Period.Days(months.firstKey().minusMonths(1).withDayOfMonth(15), to);
    var span = new Scope(scope.agency(), days, scope.knownUntil());
    throughputFigures.sums(PeriodKind.MONTH, span).forEach(months::replace);
    // before the first records nothing is known, which is not zero
    LocalDate known =
        months.entrySet().stream()
            .filter(month -> !month.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(months.lastKey());
    months.headMap(known).replaceAll((month, none) -> UNKNOWN);
    Map<LocalDate, Map<String, Long>> leads =
        scope.agency() == null
            ? throughputFigures.leads(ReportFactKind.IN_VIOLATION, span)
            : Map.of();
    Map<ReportFactKind, String> told = new LinkedHashMap<>(TREND);
    told.keySet().removeIf(kind -> kind.ofTips() && scope.agency() != null);
    var rows = new ArrayList<Table.TableRow>();
    months.forEach(
        (month, amounts) -> {
          String behind = rowsOf(month, chosen);
          rows.add(
              new Table.TableRow(
                  MONTH.format(month),
                  0,
                  null,
                  told.entrySet().stream()
                      .map(one -> value(amounts, one.getKey(), line(behind, one.getValue()), page))
                      .toList()));
        });
    var heads = new ArrayList<String>();
    heads.add(page.t("reports.head.month"));
    told.keySet().forEach(reportFactKind -> heads.add(named(reportFactKind, page)));
    var table = new Table("xu-huong", page.t("reports.chart.trend"), heads, rows);
    return List.of(
        new StatisticsView.StatisticsPart(
            chart(ReportFactKind.IN_VIOLATION, 1, months, leads, chosen, page), table),
        new StatisticsView.StatisticsPart(
            chart(ReportFactKind.FINE, MILLION, months, Map.of(), chosen, page), null));
  }

  private static Table.TableValue value(
      Map<ReportFactKind, Long> amounts, ReportFactKind kind, String behind, Page page) {
    if (amounts == UNKNOWN) {
      return Table.TableValue.of(null, page);
    }
    long amount = amounts.getOrDefault(kind, 0L);
    return new Table.TableValue(
        amount, page.number(amount), amount == 0 || behind.isEmpty() ? null : behind, false);
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

  private static String line(String behind, @Nullable String line) {
    return behind.isEmpty() ? "" : behind + line;
  }

  private Chart chart(
      ReportFactKind kind,
      long unit,
      Map<LocalDate, Map<ReportFactKind, Long>> months,
      Map<LocalDate, Map<String, Long>> leads,
      @Nullable Chosen chosen,
      Page page) {
    List<String> shown = most(leads);
    var data = new ArrayList<Chart.Datum>();
    months.forEach(
        (month, amounts) -> {
          long amount = amounts.getOrDefault(kind, 0L) / unit;
          boolean unknown = amounts == UNKNOWN;
          String behind = rowsOf(month, chosen);
          data.add(
              new Chart.Datum(
                  MONTH.format(month),
                  unknown ? null : amount,
                  unknown ? "–" : page.number(amount),
                  value(amounts, kind, line(behind, TREND.get(kind)), page).href(),
                  !page.today().isAfter(month.withDayOfMonth(14)),
                  parts(leads.getOrDefault(month, Map.of()), shown)));
        });
    String title =
        page.t(kind.textKey())
            + " ("
            + (unit == 1 ? page.t(kind.unit().textKey()) : page.t("reports.unit.million"))
            + ")";
    return Chart.standing(title, data, page::number)
        .naming(
            shown.isEmpty()
                ? List.of()
                : Stream.concat(
                        shown.stream().map(one -> names.agency(one, page.today(), page)),
                        Stream.of(page.t("reports.chart.others")))
                    .toList());
  }

  /** Those that led most; none where one alone did. */
  private static List<String> most(Map<LocalDate, Map<String, Long>> leads) {
    var sums = new TreeMap<String, Long>();
    leads.values().forEach(month -> month.forEach((key, many) -> sums.merge(key, many, Long::sum)));
    return sums.size() < 2
        ? List.of()
        : sums.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(LAYERS)
            .map(Map.Entry::getKey)
            .toList();
  }

  private static List<Long> parts(Map<String, Long> leads, List<String> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Long>();
    shown.forEach(one -> parts.add(leads.getOrDefault(one, 0L)));
    parts.add(
        leads.entrySet().stream()
            .filter(one -> !shown.contains(one.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum());
    return parts;
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
