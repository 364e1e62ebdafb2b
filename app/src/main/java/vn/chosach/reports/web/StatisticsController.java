package vn.chosach.reports.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.Role;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.owing.Reporters;
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * Thống kê: trends, kinds, forces, the way of tips, times and the map, with files of every table.
 */
@Controller
record StatisticsController(
    Reports reports,
    StatisticsPages pages,
    DrillDownPages rows,
    ReportNames names,
    Reporters reporters) {

  @GetMapping(ReportRoutes.STATISTICS)
  String statistics(
      @RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    PeriodCalendar calendar = reports.calendar();
    var chosen = chosen(asked, calendar, page);
    var found = calendar.period(chosen.kind(), chosen.year(), chosen.number());
    var choices = choices(chosen.choices(calendar, names, page), reporters, viewer, page);
    String query = chosen.query();
    model.addAttribute(
        "statistics",
        switch (found) {
          case PeriodCalendarFound.Is is -> {
            Period period = is.period();
            Scope scope = scope(period, chosen, page, viewer);
            String agency = scope.agency();
            StatisticsPages.Drawn drawn =
                pages.draw(scope, chosen, asked.get(CommuneMap.FIELD), page);
            yield new StatisticsView(
                names.period(period, page),
                page.day(scope.days().from())
                    + " – "
                    + page.day(scope.days().to())
                    + (agency == null ? "" : " · " + names.agency(agency, page.today(), page)),
                page.moment(page.now()),
                choices,
                chosen.fields(),
                null,
                drawn.parts(),
                drawn.map(),
                ReportRoutes.STATISTICS + "/bang/",
                query);
          }
          case PeriodCalendarFound.Not not ->
              new StatisticsView(
                  page.t("reports.statistics.nav"),
                  "",
                  "",
                  choices,
                  chosen.fields(),
                  page.t(not.refusal()),
                  List.of(),
                  null,
                  "",
                  query);
        });
    return "reports/statistics";
  }

  /** Without a question, the year that runs. */
  static Chosen chosen(Map<String, String> asked, PeriodCalendar calendar, Page page) {
    if (asked.containsKey("loai")) {
      return Chosen.of(asked, calendar, page).of(asked.get(Chosen.AGENCY));
    }
    LocalDate today = page.today();
    return calendar
        .of(PeriodKind.YEAR, today)
        .map(year -> new Chosen(PeriodKind.YEAR, year.year(), year.number()))
        .orElseGet(() -> Chosen.usual(calendar, page))
        .of(asked.get(Chosen.AGENCY));
  }

  /** What can be chosen; who sees all, also whose figures. */
  static Map<String, List<Choice>> choices(
      Map<String, List<Choice>> periods, Reporters reporters, Viewer viewer, Page page) {
    var choices = new LinkedHashMap<>(periods);
    if (all(viewer)) {
      choices.put(Chosen.AGENCY, reporters.agencies(page));
    }
    return choices;
  }

  private static boolean all(Viewer viewer) {
    return viewer.has(Role.STANDING_OFFICE) || viewer.has(Role.COMMITTEE_LEADER);
  }

  /**
   * The heads of an agency see what it worked on; the standing office and the leaders see all. Of a
   * period that runs only the days up to today: the same days of the year before stand beside them.
   */
  static Scope scope(Period period, Chosen chosen, Page page, Viewer viewer) {
    String one = chosen.agency().isEmpty() ? null : chosen.agency();
    LocalDate today = page.today();
    boolean runs = period.days().to().isAfter(today) && !period.from().isAfter(today);
    return new Scope(
        all(viewer) ? one : viewer.agencyKey(),
        runs ? new Period.Days(period.from(), today) : period.days(),
        page.now());
  }

  /** Address of the rows behind the figures of a period. */
  static String rowsOf(Chosen chosen) {
    return ReportRoutes.STATISTICS + "/dong" + chosen.query();
  }

  /** The rows behind a figure, by number; with titles where the viewer sees the case. */
  @GetMapping(ReportRoutes.STATISTICS + "/dong")
  String behind(@RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    model.addAttribute(
        "behind", rows.view(figure(asked, page, viewer), null, List.of(), viewer, page));
    return "reports/behind";
  }

  @GetMapping(ReportRoutes.STATISTICS + "/dong/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> behindAsFile(
      @PathVariable String file,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer) {
    return Downloads.of(List.of(rows.table(figure(asked, page, viewer), null, viewer, page)), file);
  }

  private DrillDownPages.FigureAsked figure(Map<String, String> asked, Page page, Viewer viewer) {
    PeriodCalendar calendar = reports.calendar();
    var chosen = chosen(asked, calendar, page);
    return switch (calendar.period(chosen.kind(), chosen.year(), chosen.number())) {
      case PeriodCalendarFound.Is is ->
          DrillDownPages.FigureAsked.of(
              asked,
              scope(is.period(), chosen, page, viewer),
              rowsOf(chosen),
              ReportRoutes.STATISTICS + chosen.query(),
              page.t("reports.statistics.nav"));
      case PeriodCalendarFound.Not not -> throw Page.absent();
    };
  }

  @GetMapping(ReportRoutes.STATISTICS + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable String file,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer) {
    PeriodCalendar calendar = reports.calendar();
    var chosen = chosen(asked, calendar, page);
    return switch (calendar.period(chosen.kind(), chosen.year(), chosen.number())) {
      case PeriodCalendarFound.Is is ->
          Downloads.of(
              pages.draw(scope(is.period(), chosen, page, viewer), null, null, page).tables(),
              file);
      case PeriodCalendarFound.Not not -> throw Page.absent();
    };
  }
}
