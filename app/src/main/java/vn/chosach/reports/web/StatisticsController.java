package vn.chosach.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.kernel.Role;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * Thống kê: trends, kinds, forces, the way of tips, times and the map, with files of every table.
 */
@Controller
class StatisticsController {

  private final Reports reports;
  private final StatisticsPages pages;
  private final ReportNames names;

  StatisticsController(Reports reports, StatisticsPages pages, ReportNames names) {
    this.reports = reports;
    this.pages = pages;
    this.names = names;
  }

  @GetMapping(ReportRoutes.STATISTICS)
  String statistics(
      @RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    PeriodCalendar calendar = reports.calendar();
    var chosen = chosen(asked, calendar, page);
    var found = calendar.period(chosen.kind(), chosen.year(), chosen.number());
    var choices = chosen.choices(calendar, names, page);
    String query = chosen.query();
    model.addAttribute(
        "statistics",
        switch (found) {
          case PeriodCalendarFound.Is is -> {
            Period period = is.period();
            StatisticsPages.Drawn drawn = pages.draw(scope(period, page, viewer), page);
            yield new StatisticsView(
                names.period(period, page),
                page.day(period.from()) + " – " + page.day(period.to()),
                page.moment(page.now()),
                choices,
                chosen.fields(),
                null,
                drawn.parts(),
                drawn.map(),
                drawn.mapTable(),
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
                  null,
                  "",
                  query);
        });
    return "reports/statistics";
  }

  /** Without a question, the year that runs. */
  private static Chosen chosen(Map<String, String> asked, PeriodCalendar calendar, Page page) {
    if (asked.containsKey("loai")) {
      return Chosen.of(asked, calendar, page);
    }
    LocalDate today = page.today();
    return calendar
        .of(PeriodKind.YEAR, today)
        .map(year -> new Chosen(PeriodKind.YEAR, year.year(), year.number()))
        .orElseGet(() -> Chosen.usual(calendar, page));
  }

  /** The heads of an agency see what it worked on; the standing office and the leaders see all. */
  private static Scope scope(Period period, Page page, Viewer viewer) {
    boolean all = viewer.has(Role.STANDING_OFFICE) || viewer.has(Role.COMMITTEE_LEADER);
    return new Scope(all ? null : viewer.agencyKey(), period.days(), page.now());
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
          Downloads.of(pages.draw(scope(is.period(), page, viewer), page).tables(), file);
      case PeriodCalendarFound.Not not -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
