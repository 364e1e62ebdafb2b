package vn.chosach.reports.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** The reports that the agency has not sent, on the first page of the desk. */
@Component
class OwingOnDesk implements PageSlot {

  private final Reports reports;
  private final ReportNames names;
  private final TemplateEngine templates;

  OwingOnDesk(Reports reports, ReportNames names, TemplateEngine templates) {
    this.reports = reports;
    this.names = names;
    this.templates = templates;
  }

  @Override
  public String slot() {
    return "officers.desk.home";
  }

  @Override
  public int order() {
    return 120;
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null || ReportRoutes.AUTHORS.stream().noneMatch(viewer::has)) {
      return null;
    }
    PeriodCalendar calendar = reports.calendar();
    List<OwingView.OwingLine> lines =
        reports.owing(ActingOfficer.of(viewer)).stream()
            .flatMap(row -> line(row, calendar, page).stream())
            .toList();
    return lines.isEmpty()
        ? null
        : output ->
            templates.render(
                "reports/owing.jte", Map.of("page", page, "owing", new OwingView(lines)), output);
  }

  private Optional<OwingView.OwingLine> line(
      Collection.CollectionRow row, PeriodCalendar calendar, Page page) {
    return Report.requestOf(row.period())
        .map(
            id ->
                reports.requests(id).stream()
                    .findFirst()
                    .map(one -> line(row, one.title(), "?yeu-cau=" + one.id(), page)))
        .orElseGet(
            () ->
                switch (calendar.period(row.period())) {
                  case PeriodCalendarFound.Is is -> {
                    var period = is.period();
                    yield Optional.of(
                        line(
                            row,
                            names.form(row.form(), null, page) + ", " + names.period(period, page),
                            new Chosen(period.kind(), period.year(), period.number()).query(),
                            page));
                  }
                  case PeriodCalendarFound.Not not -> Optional.empty();
                });
  }

  private static OwingView.OwingLine line(
      Collection.CollectionRow row, String title, String begins, Page page) {
    String reminded = CollectionPages.reminded(row, page);
    String words = page.t("reports.owing.due", page.day(row.dueOn()));
    return new OwingView.OwingLine(
        title,
        row.report() == null
            ? ReportRoutes.REPORTS + begins
            : ReportRoutes.REPORTS + "/" + row.report(),
        CollectionPages.tone(row.mark()),
        page.t(row.mark().textKey()),
        reminded == null ? words : words + " · " + reminded);
  }
}
