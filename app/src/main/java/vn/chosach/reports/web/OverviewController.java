package vn.chosach.reports.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.owing.Reporters;
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Tổng quan, and Bản họp: the same made for the screen of a meeting and for print. */
@Controller
record OverviewController(
    Reports reports,
    OverviewPages pages,
    ReportNames names,
    Reporters reporters,
    TemplateEngine templates) {

  private static final String MEETING = ReportRoutes.OVERVIEW + "/ban-hop";

  @GetMapping(ReportRoutes.OVERVIEW)
  String overview(@RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    model.addAttribute("overview", view(asked, page, viewer));
    return "reports/overview";
  }

  @GetMapping(MEETING)
  String meeting(@RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    model.addAttribute("overview", view(asked, page, viewer));
    return "reports/meeting";
  }

  private OverviewView view(Map<String, String> asked, Page page, Viewer viewer) {
    PeriodCalendar calendar = reports.calendar();
    Chosen chosen = StatisticsController.chosen(asked, calendar, page);
    var choices =
        StatisticsController.choices(
            chosen.choices(calendar, names, page), reporters, viewer, page);
    return switch (calendar.period(chosen.kind(), chosen.year(), chosen.number())) {
      case PeriodCalendarFound.Is is -> {
        Scope scope = StatisticsController.scope(is.period(), chosen, page, viewer);
        ActingOfficer officer = ActingOfficer.of(viewer);
        var cells = pages.count(scope, StatisticsController.rowsOf(chosen));
        String agency = scope.agency();
        yield new OverviewView(
            names.period(is.period(), page),
            page.day(scope.days().from()) + " – " + page.day(scope.days().to()),
            page.moment(page.now()),
            agency == null ? null : names.agency(agency, page.today(), page),
            choices,
            chosen.fields(),
            chosen.query(),
            null,
            pages.tiles(cells, page),
            pages.late(scope, officer, page),
            pages.map(cells, scope, asked.get(CommuneMap.FIELD), page));
      }
      case PeriodCalendarFound.Not not ->
          new OverviewView(
              page.t("reports.overview.nav"),
              "",
              "",
              null,
              choices,
              chosen.fields(),
              chosen.query(),
              page.t(not.refusal()),
              List.of(),
              null,
              null);
    };
  }

  /** The six figures of the year that runs, first on the desk of who leads the committee. */
  @Bean
  PageSlot figuresOnDesk() {
    return new PageSlot() {
      @Override
      public String slot() {
        return "officers.desk.alarm";
      }

      @Override
      public @Nullable Content content(Page page, Map<String, String> about) {
        Viewer viewer = page.viewer();
        return viewer == null || !viewer.has(Role.COMMITTEE_LEADER) ? null : figures(page, viewer);
      }
    };
  }

  private @Nullable Content figures(Page page, Viewer viewer) {
    PeriodCalendar calendar = reports.calendar();
    Chosen chosen = StatisticsController.chosen(Map.of(), calendar, page);
    return switch (calendar.period(chosen.kind(), chosen.year(), chosen.number())) {
      case PeriodCalendarFound.Not not -> null;
      case PeriodCalendarFound.Is is -> {
        Scope scope = StatisticsController.scope(is.period(), chosen, page, viewer);
        var cells = pages.count(scope, StatisticsController.rowsOf(chosen));
        var shown =
            Map.<String, Object>of(
                "page", page,
                "tiles", pages.tiles(cells, page),
                "until", page.day(scope.days().to()));
        yield output -> templates.render("reports/onDesk.jte", shown, output);
      }
    };
  }
}
