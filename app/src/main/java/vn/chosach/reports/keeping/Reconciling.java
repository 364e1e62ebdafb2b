package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;

/**
 * Sets what agencies handed in beside what the records give now. A report that was not handed in is
 * missing and has no figures here; it is never a row of zeros.
 */
@Component
public class Reconciling {

  private final ReportRepository reports;
  private final EditionRepository editions;
  private final ReportCommittee committee;
  private final Counting counting;
  private final FormBook forms;
  private final InstantSource time;

  Reconciling(
      ReportRepository reports,
      EditionRepository editions,
      ReportCommittee committee,
      Counting counting,
      FormBook forms,
      InstantSource time) {
    this.reports = reports;
    this.editions = editions;
    this.committee = committee;
    this.counting = counting;
    this.forms = forms;
    this.time = time;
  }

  /**
   * Figures that differ: of an agency's own report, or of all that were handed in beside the report
   * of the province.
   *
   * @return empty alike for a report that is not there and one that the reader may not see
   */
  @Transactional(readOnly = true)
  public Optional<List<ReportDifference>> of(UUID report, ActingOfficer reader) {
    return reports.find(report).filter(one -> committee.opens(one.agency(), reader)).map(this::of);
  }

  /** The same, for who has been found to see it. */
  List<ReportDifference> of(Report report) {
    boolean province = committee.province(report.agency(), report.days().to());
    List<Report> handedIn =
        (province ? beside(report) : List.of(report))
            .stream().filter(one -> one.edition() > 0 && one.state().handedIn()).toList();
    if (handedIn.isEmpty()) {
      return List.of();
    }
    ReportForm form = forms.version(report.form(), report.formVersion()).orElseThrow();
    Map<String, Map<String, FigureCell>> counted = counted(handedIn, form, time.instant());
    return handedIn.stream()
        .flatMap(one -> differing(one, form, counted.getOrDefault(one.agency(), Map.of())).stream())
        .toList();
  }

  private List<Report> beside(Report report) {
    return reports.of(List.of(report.period())).stream()
        .filter(one -> one.form().equals(report.form()) && !one.id().equals(report.id()))
        .toList();
  }

  /** Of reports for the same days, in one question. */
  private Map<String, Map<String, FigureCell>> counted(
      List<Report> handedIn, ReportForm form, Instant known) {
    Set<String> agencies = handedIn.stream().map(Report::agency).collect(Collectors.toSet());
    return counting
        .byForce(form, agencies, Figuring.scope(handedIn.getFirst(), true, known))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> ReportQuery.byKey(one.getValue())));
  }

  private List<ReportDifference> differing(
      Report report, ReportForm form, Map<String, FigureCell> counted) {
    Set<String> lines =
        form.lines().stream().map(FormLine::code).collect(Collectors.toUnmodifiableSet());
    Instant frozen = editions.editions(report.id()).get(report.edition() - 1).knownUntil();
    List<ReportDifference.Explanation> said = editions.explanations(report.id());
    Map<String, Sheet.Adjustment> changed =
        Figuring.newest(
            editions.adjustments(report.id()).stream()
                .filter(one -> !one.at().isAfter(frozen))
                .toList());
    var differing = new ArrayList<ReportDifference>();
    for (FigureCell cell : editions.cells(report.id(), report.edition())) {
      String key = Sheet.key(cell.line(), cell.col());
      FigureCell now = counted.get(key);
      if (now != null
          && lines.contains(cell.line())
          && !untold(cell)
          && !Objects.equals(cell.amount(), now.derived())) {
        differing.add(difference(report, cell, now.derived(), changed.get(key), said));
      }
    }
    return differing;
  }

  /** Of a year before that could not be told when it was frozen nobody said anything else. */
  private static boolean untold(FigureCell cell) {
    return cell.col().yearBefore() && cell.amount() == null && !cell.adjusted();
  }

  private static ReportDifference difference(
      Report report,
      FigureCell cell,
      @Nullable Long now,
      Sheet.@Nullable Adjustment changed,
      List<ReportDifference.Explanation> said) {
    var bare =
        new ReportDifference(
            report,
            cell.line(),
            cell.col(),
            cell.amount(),
            cell.derived(),
            now,
            cell.adjusted(),
            changed == null ? null : changed.reason(),
            null);
    return said.stream()
        .filter(one -> one.holds(bare))
        .findFirst()
        .map(
            one ->
                new ReportDifference(
                    report,
                    cell.line(),
                    cell.col(),
                    cell.amount(),
                    cell.derived(),
                    now,
                    cell.adjusted(),
                    bare.reason(),
                    one))
        .orElse(bare);
  }
}
