package vn.chosach.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.facts.Projection;
import vn.chosach.reports.facts.Recount;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.keeping.Collecting;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Particular;
import vn.chosach.reports.keeping.Particulars;
import vn.chosach.reports.keeping.Reconciling;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportHandler;
import vn.chosach.reports.keeping.ReportQuery;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.ui.SentId;

/** Work on reports. */
@Component
record ReportDesk(
    Collecting collecting,
    ReportQuery sheets,
    ReportHandler proceeding,
    DrillDown rows,
    FormBook forms,
    Projection projection,
    Reconciling reconciling,
    Particulars particulars) {

  private static final String REQUEST = "REQUEST-";

  Optional<Collection> collection(String period, ActingOfficer reader) {
    if (period.startsWith(REQUEST)) {
      return request(period).map(request -> collecting.of(request, reader));
    }
    return switch (forms.calendar().period(period)) {
      case PeriodCalendarFound.Is is -> Optional.of(collecting.of(is.period(), reader));
      case PeriodCalendarFound.Not not -> Optional.empty();
    };
  }

  List<Collection.CollectionRow> owing(ActingOfficer reader) {
    return collecting.owing(forms.calendar(), reader);
  }

  ActOutcome<Report> open(String period, String form, String agency, ActingOfficer reader) {
    if (period.startsWith(REQUEST)) {
      return request(period)
          .map(request -> collecting.open(request, agency, reader))
          .orElseGet(() -> ActOutcome.refused(Refusal.of("reports.not-a-period")));
    }
    return switch (forms.calendar().period(period)) {
      case PeriodCalendarFound.Is is -> collecting.open(is.period(), form, agency, reader);
      case PeriodCalendarFound.Not not -> ActOutcome.refused(not.refusal());
    };
  }

  private Optional<Request> request(String period) {
    return SentId.of(period.substring(REQUEST.length())).flatMap(collecting::request);
  }

  Optional<Sheet> read(UUID report, @Nullable Integer edition, ActingOfficer reader) {
    return sheets.read(report, edition, reader);
  }

  Optional<FigureDetailQuery> behind(Sheet sheet, String line, Col col, int offset, int limit) {
    boolean formLine = sheet.form().lines().stream().anyMatch(one -> one.code().equals(line));
    return formLine || line.contains(":")
        ? DrillDown.Which.of(line)
            .map(which -> rows.rows(which, col, sheet.scope(), sheet.followsHeirs(), offset, limit))
        : Optional.empty();
  }

  ActOutcome<Report> proceed(UUID report, ReportAct reportAct, int seen, ActingOfficer reader) {
    return unsaid(report, reportAct, reader)
        .<ActOutcome<Report>>map(ActOutcome::refused)
        .orElseGet(() -> proceeding.take(report, reportAct, seen, reader));
  }

  /**
   * A report of the province closes without the reports of its agencies, and over figures that
   * differ from the records and that nobody explained, only with a reason.
   */
  private Optional<Refusal> unsaid(UUID report, ReportAct reportAct, ActingOfficer reader) {
    boolean silent =
        reportAct instanceof ReportAct.ReportActStep(Event event, String words)
            && event == Event.FREEZE
            && words.isBlank();
    if (!silent) {
      return Optional.empty();
    }
    Optional<Sheet> sheet = sheets.read(report, null, reader).filter(Sheet::province);
    int open = sheet.map(one -> unsent(one, reader).size()).orElse(0);
    if (open > 0) {
      return Optional.of(Refusal.of("reports.agencies-open", "count", Integer.toString(open)));
    }
    long unexplained =
        sheet.isEmpty()
            ? 0
            : reconciling.of(report, reader).stream()
                .flatMap(List::stream)
                .filter(one -> !one.explained())
                .count();
    return unexplained == 0
        ? Optional.empty()
        : Optional.of(Refusal.of("reports.differences-open", "count", Long.toString(unexplained)));
  }

  private List<String> unsent(Sheet sheet, ActingOfficer reader) {
    Report report = sheet.report();
    return collection(report.period(), reader).map(all -> all.unsent(report)).orElse(List.of());
  }

  Optional<Refusal> state(UUID id, Particular particular, ActingOfficer reader, Instant now) {
    return particulars.state(id, particular, reader, now);
  }

  Recount recount() {
    return projection.recount();
  }
}
