package vn.chosach.reports.outlook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.figures.ThroughputFigures;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Page;

/** Two years month by month: violations by the forces that led, fines, and a table of all. */
@Component
public record Trend(ThroughputFigures throughputFigures, ReportNames names) {

  /** What is told month by month, with its line in the form. */
  private static final Map<ReportFactKind, String> TREND = trend();

  /** Of a month before the first records. */
  private static final Map<ReportFactKind, Long> UNKNOWN =
      Map.of(ReportFactKind.RECEIVED, Long.MIN_VALUE);

  private static final int MONTHS = 24;
  private static final int LAYERS = 3;

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");
  private static final long MILLION = 1_000_000;

  /** Both drawings and the table that says the same. */
  public record TrendDrawn(Chart cases, Chart fines, Table table) {}

  private static Map<ReportFactKind, String> trend() {
    var trend = new LinkedHashMap<ReportFactKind, String>();
    trend.put(ReportFactKind.RECEIVED, "tips");
    trend.put(ReportFactKind.INSPECTED, "inspected");
    trend.put(ReportFactKind.IN_VIOLATION, "violation");
    trend.put(ReportFactKind.FINE, "fine");
    trend.put(ReportFactKind.PAID, "paid");
    return Collections.unmodifiableMap(trend);
  }

  /**
   * Draws.
   *
   * @param rows address of the rows of a month, by its first day, ending before the line; empty for
   *     none
   */
  public TrendDrawn draw(Scope scope, Function<LocalDate, String> rows, Page page) {
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
    var lines = new ArrayList<Table.TableRow>();
    months.forEach(
        (month, amounts) -> {
          String behind = rows.apply(month);
          lines.add(
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
    var table = new Table("xu-huong", page.t("reports.chart.trend"), heads, lines);
    return new TrendDrawn(
        chart(ReportFactKind.IN_VIOLATION, 1, months, leads, rows, page),
        chart(ReportFactKind.FINE, MILLION, months, Map.of(), rows, page),
        table);
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

  private static String line(String behind, @Nullable String line) {
    return behind.isEmpty() ? "" : behind + line;
  }

  private Chart chart(
      ReportFactKind kind,
      long unit,
      Map<LocalDate, Map<ReportFactKind, Long>> months,
      Map<LocalDate, Map<String, Long>> leads,
      Function<LocalDate, String> rows,
      Page page) {
    List<String> shown = most(leads);
    var data = new ArrayList<Chart.Datum>();
    months.forEach(
        (month, amounts) -> {
          long amount = amounts.getOrDefault(kind, 0L) / unit;
          boolean unknown = amounts == UNKNOWN;
          String behind = rows.apply(month);
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

  private static String named(ReportFactKind reportFactKind, Page page) {
    return page.t(reportFactKind.textKey()) + " (" + page.t(reportFactKind.unit().textKey()) + ")";
  }
}
