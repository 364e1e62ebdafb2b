package vn.chosach.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportQuery;
import vn.chosach.reports.paper.Chosen;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;

/** The reports that the agency of an officer has not sent, and those that an officer follows. */
@Component
record OwingWork(Reports reports, ReportQuery sheets, ReportNames names, Heirs heirs)
    implements WorkSource, NoticedRecords, CommandSource {

  @Override
  public String recordKind() {
    return "report";
  }

  @Override
  public Map<String, String> toldActs() {
    return NoticedRecords.acts(Event.class, Event::verb, Event::textKey);
  }

  @Override
  public boolean opens(UUID record, ActingOfficer officer) {
    return !sheets.seen(Set.of(record), officer).isEmpty();
  }

  @Override
  public Map<UUID, SeenRecord> seen(
      java.util.Collection<UUID> records, ActingOfficer reader, Page page) {
    return sheets.seen(records, reader).stream()
        .collect(
            Collectors.toMap(Report::id, one -> new SeenRecord("", about(one, page), at(one))));
  }

  private static String at(Report report) {
    return ReportRoutes.REPORTS + "/" + report.id();
  }

  /** Its period and its agency. */
  private String about(Report report, Page page) {
    String period =
        names.about(
            report, reports.calendar(), id -> reports.requests(id).stream().findFirst(), page);
    return period + " · " + names.agency(report.agency(), report.days().to(), page);
  }

  /** The head of an agency answers for its report; who writes it finds it among what is owed. */
  @Bean
  static ClockSubject clocksOfReports() {
    return ClockSubject.of(
        Set.of("report"), Set.of(), one -> ReportRoutes.REPORTS + "/" + one.subject());
  }

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (ReportRoutes.AUTHORS.stream().noneMatch(officer::has)
        && !officer.has(Role.STANDING_OFFICE)) {
      return List.of();
    }
    List<Collection.CollectionRow> owing = reports.owing(officer);
    if (owing.isEmpty()) {
      return List.of();
    }
    PeriodCalendar calendar = reports.calendar();
    return owing.stream()
        .flatMap(row -> item(row, calendar, page).stream().map(one -> shared(one, row, officer)))
        .toList();
  }

  /** The head answers for the report of an agency, the standing office for that of the province. */
  private WorkItem shared(WorkItem one, Collection.CollectionRow row, ActingOfficer officer) {
    return one.shared(heirs.act(row.agency(), officer) && !officer.has(Role.AGENCY_HEAD));
  }

  @Override
  public String section() {
    return ReportRoutes.REPORTS;
  }

  /** Reports that the reader owes, by the act that is next, period and form. */
  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    boolean typed =
        Stream.concat(
                Stream.of("reports.work.send"), Arrays.stream(Event.values()).map(Event::textKey))
            .anyMatch(key -> asked.begins(page.t(key)));
    return typed
        ? of(reader, page).stream().flatMap(one -> acts(one, asked, reader, page))
        : Stream.of();
  }

  private Stream<SearchHit> acts(
      WorkItem owed, CommandWords asked, ActingOfficer reader, Page page) {
    Stream<String> next =
        SentId.of(owed.href().substring(owed.href().lastIndexOf('/') + 1)).stream()
            .flatMap(id -> sheets.next(id, reader).stream())
            .map(event -> page.t(event.textKey()));
    return Stream.concat(Stream.of(owed.verb()), next)
        .distinct()
        .filter(asked::begins)
        .map(act -> new SearchHit("", act, owed.title(), owed.href()));
  }

  private Optional<WorkItem> item(
      Collection.CollectionRow row, PeriodCalendar calendar, Page page) {
    return Report.requestOf(row.period())
        .map(
            id ->
                reports.requests(id).stream()
                    .findFirst()
                    .map(one -> item(row, one.title(), "?yeu-cau=" + one.id(), page)))
        .orElseGet(
            () ->
                switch (calendar.period(row.period())) {
                  case PeriodCalendarFound.Is is -> {
                    var period = is.period();
                    yield Optional.of(
                        item(
                            row,
                            names.form(row.form(), null, page) + ", " + names.period(period, page),
                            new Chosen(period.kind(), period.year(), period.number()).query(),
                            page));
                  }
                  case PeriodCalendarFound.Not not -> Optional.empty();
                });
  }

  private static WorkItem item(
      Collection.CollectionRow row, String title, String begins, Page page) {
    String reminded = CollectionPages.reminded(row, page);
    String mark = page.t(row.mark().textKey());
    String key = "owing:" + row.agency() + ":" + row.form() + ":" + row.period();
    if (row.mark() == Collection.Mark.FREED) {
      String to = ReportRoutes.REPORTS + begins;
      return WorkItem.waiting(key, page.t("reports.work.freed"), "", title, mark, to);
    }
    return WorkItem.until(
        key,
        page.t("reports.work.send"),
        "",
        title,
        row.dueOn().plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
        reminded == null ? mark : mark + " · " + reminded,
        row.report() == null
            ? ReportRoutes.REPORTS + begins
            : ReportRoutes.REPORTS + "/" + row.report());
  }
}
