package vn.chosach.reports.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.AgencyLoad;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Lane;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.LateWork;
import vn.chosach.reports.Reports;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.SheetTables;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Page;

/** Puts together what a leader looks at: six figures, what is late and with whom, the map. */
@Component
record OverviewPages(
    StatisticsPages statistics,
    CommuneMap map,
    Reports reports,
    Clocks clocks,
    LateWork work,
    ReportNames names) {

  /** Lines of the form that stand on top, in this order. */
  private static final List<String> TILES =
      List.of("tips", "inspected", "violation", "criminal", "fine", "paid");

  /** A list for a meeting is read out: what is beyond is behind the links. */
  private static final int MOST = 10;

  SheetTables.Cells count(Scope scope, String rows) {
    return statistics.brief(TILES, scope, rows);
  }

  StatisticsView.MapPart map(
      SheetTables.Cells cells, Scope scope, @Nullable String measure, Page page) {
    return map.draw(cells, scope, measure, page);
  }

  /** Six figures beside those of a year before; of an agency without the tips of the province. */
  List<OverviewView.OverviewTile> tiles(SheetTables.Cells cells, Page page) {
    return cells.lines().stream()
        .filter(line -> TILES.contains(line.code()))
        .sorted(Comparator.comparingInt(line -> TILES.indexOf(line.code())))
        .map(
            line -> {
              TableValue now = SheetTables.value(cells, line.code(), Col.NOW, page);
              TableValue before = SheetTables.value(cells, line.code(), Col.SAME, page);
              return new OverviewView.OverviewTile(
                  page.t(line.textKey()),
                  now.number() == null ? now.text() : now.text() + unit(line, page),
                  now.href(),
                  before(now, before, page));
            })
        .toList();
  }

  private static String unit(FormLine line, Page page) {
    ReportFactKind.FactUnit unit = line.unit();
    return unit == null ? "" : " " + page.t(unit.textKey());
  }

  private static String before(TableValue now, TableValue before, Page page) {
    if (before.number() == null) {
      return page.t("reports.overview.before-none");
    }
    String was = page.t("reports.overview.before", before.text());
    String change = SheetTables.change(now, before).text();
    return switch (change.charAt(0)) {
      case '+' -> was + " · ▲ " + change;
      case '−' -> was + " · ▼ " + change;
      default -> was;
    };
  }

  /**
   * What is late, by agency, the most first: clocks, duties of the plans, and reports of the last
   * month. It is the one list that ranks agencies (R29).
   */
  Table late(Scope scope, ActingOfficer officer, Page page) {
    LocalDate today = page.today();
    Map<String, AgencyLoad> loads =
        clocks.load(scope.agency(), null).stream()
            .collect(Collectors.toMap(AgencyLoad::agency, load -> load));
    String month =
        reports
            .calendar()
            .last(PeriodKind.MONTH, today)
            .map(vn.chosach.reports.periods.Period::key)
            .orElse("");
    Map<String, Long> unsent =
        reports.collection(month, officer).map(Collection::rows).orElse(List.of()).stream()
            .filter(row -> row.mark() == Collection.Mark.LATE)
            .collect(
                Collectors.groupingBy(Collection.CollectionRow::agency, Collectors.counting()));
    Map<String, Long> duties = new HashMap<>(work.duties(officer));
    String own = scope.agency();
    duties.keySet().removeIf(agency -> own != null && !own.equals(agency));
    var sums = new TreeMap<String, Long>();
    loads.forEach((agency, load) -> sums.merge(agency, (long) load.late(), Long::sum));
    duties.forEach((agency, count) -> sums.merge(agency, count, Long::sum));
    unsent.forEach((agency, count) -> sums.merge(agency, count, Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    var rows =
        sums.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST)
            .map(Map.Entry::getKey)
            .map(
                agency -> {
                  AgencyLoad load =
                      loads.getOrDefault(agency, new AgencyLoad(agency, 0, 0, 0, 0, 0));
                  return new Table.TableRow(
                      names.agency(agency, today, page),
                      0,
                      null,
                      List.of(
                          count(load.late(), "/thoi-han?co-quan=" + agency + "&muc=late", page),
                          count(load.in(Lane.TODAY), null, page),
                          count(duties.getOrDefault(agency, 0L), null, page),
                          count(unsent.getOrDefault(agency, 0L), null, page)));
                })
            .toList();
    return new Table(
        "qua-han",
        sums.size() > MOST
            ? page.t("reports.overview.late-cut", MOST, sums.size())
            : page.t("reports.overview.late"),
        List.of(
            page.t("reports.head.agency"),
            page.t("reports.overview.late-clocks"),
            page.t("reports.overview.due-today"),
            page.t("reports.overview.late-duties"),
            page.t("reports.overview.late-reports")),
        rows);
  }

  private static TableValue count(long count, @Nullable String href, Page page) {
    return new TableValue(count, page.number(count), count == 0 ? null : href, false);
  }
}
