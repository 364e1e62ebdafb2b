package vn.chosach.reports.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** The six figures of the year that runs, first on the desk of who leads the committee. */
@Component
record FiguresOnDesk(Reports reports, OverviewPages pages, TemplateEngine templates)
    implements PageSlot {

  @Override
  public String slot() {
    return "officers.desk.alarm";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null || !viewer.has(Role.COMMITTEE_LEADER)) {
      return null;
    }
    PeriodCalendar calendar = reports.calendar();
    Chosen chosen = StatisticsController.chosen(Map.of(), calendar, page);
    return switch (calendar.period(chosen.kind(), chosen.year(), chosen.number())) {
      case PeriodCalendarFound.Not not -> null;
      case PeriodCalendarFound.Is is -> {
        Scope scope = StatisticsController.scope(is.period(), chosen, page, viewer);
        var tiles = pages.tiles(pages.count(scope, StatisticsController.rowsOf(chosen)), page);
        yield output ->
            templates.render(
                "reports/onDesk.jte",
                Map.of("page", page, "tiles", tiles, "until", page.day(scope.days().to())),
                output);
      }
    };
  }
}
