package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.ReportForm;

/** Reads a report in one of its editions, with what changed and what may be done. */
@Component
public record ReportQuery(
    ReportRepository reports,
    EditionRepository editions,
    Figuring figuring,
    ReportCommittee committee,
    FormBook forms,
    InstantSource time) {

  /**
   * The report in an edition.
   *
   * @param edition its number; {@code null} for the newest, or the live draft when there is none
   * @return empty alike for a report that does not exist and one that the reader may not see
   */
  public Optional<Sheet> read(UUID id, @Nullable Integer edition, ActingOfficer reader) {
    return reports
        .find(id)
        .filter(report -> committee.opens(report.agency(), reader))
        .filter(report -> edition == null || edition >= 0 && edition <= report.edition())
        .map(report -> sheet(report, edition == null ? report.edition() : edition, reader));
  }

  /** Of these reports those that the reader may see, without their figures. */
  public List<Report> seen(Collection<UUID> asked, ActingOfficer reader) {
    return asked.stream()
        .flatMap(id -> reports.find(id).stream())
        .filter(report -> committee.opens(report.agency(), reader))
        .toList();
  }

  /** What leads a report on and the reader may do; none of one that is not seen. */
  public List<Event> next(UUID id, ActingOfficer reader) {
    return seen(List.of(id), reader).stream()
        .flatMap(
            report ->
                possible(report, committee.province(report.agency(), report.days().to()), reader)
                    .stream()
                    .filter(
                        event ->
                            ReportLifeCycle.row(report.state(), event)
                                .filter(row -> !row.to().isEmpty())
                                .isPresent()))
        .toList();
  }

  private Sheet sheet(Report report, int edition, ActingOfficer reader) {
    ReportForm reportForm = forms.version(report.form(), report.formVersion()).orElseThrow();
    boolean province = committee.province(report.agency(), report.days().to());
    List<Sheet.Edition> all = editions.editions(report.id());
    Instant known = edition == 0 ? time.instant() : all.get(edition - 1).knownUntil();
    List<FigureCell> cells =
        edition == 0
            ? figuring.live(report, reportForm, province, known)
            : editions.cells(report.id(), edition);
    return new Sheet(
        report,
        reportForm,
        edition,
        Figuring.scope(report, province, known),
        byKey(cells),
        editions.words(report.id(), edition),
        all,
        edition < 2
            ? List.of()
            : Changes.between(reportForm, editions.cells(report.id(), edition - 1), cells),
        editions.adjustments(report.id()),
        province ? figuring.contributions(report) : List.of(),
        reports.steps(report.id(), 0),
        possible(report, province, reader),
        province);
  }

  static Map<String, FigureCell> byKey(List<FigureCell> cells) {
    return cells.stream()
        .collect(
            Collectors.toMap(
                figureCell -> Sheet.key(figureCell.line(), figureCell.col()),
                figureCell -> figureCell,
                (a, b) -> a));
  }

  private Set<Event> possible(Report report, boolean province, ActingOfficer reader) {
    Set<String> acted = committee.heirs().of(reader);
    return ReportLifeCycle.TABLE.stream()
        .filter(row -> row.from().contains(report.state()))
        .filter(row -> row.who().may(report, province, acted, reader))
        .map(row -> row.event())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Event.class)));
  }
}
