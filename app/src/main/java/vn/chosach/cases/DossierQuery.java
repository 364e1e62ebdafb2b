package vn.chosach.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier.DossierShown;
import vn.chosach.cases.Dossier.Origin;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseTimeline;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.cases.reading.DecisionQuery;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.cases.second.OtherUnits;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/** Reads a case with all that belongs to it. */
@Component
record DossierQuery(
    CaseRepository repository,
    CaseTimeline timeline,
    EvidenceQuery evidence,
    DecisionQuery decisions,
    OtherUnits units,
    Tips tips,
    SignedTerms papers,
    Executions executions) {

  Optional<Dossier> read(String number, ActingOfficer reader) {
    return repository.numbered(number, reader).map(file -> dossier(file, reader));
  }

  Optional<CaseRecords.SignedDecision> decision(
      String number, String ruling, ActingOfficer reader) {
    return repository
        .numbered(number, reader)
        .filter(
            file ->
                decisions.rulings(file.id()).stream().anyMatch(one -> one.number().equals(ruling)))
        .map(
            file ->
                new CaseRecords.SignedDecision(
                    file.id(),
                    decisions.signer(file.id(), ruling).orElse(null),
                    file.access().people()));
  }

  boolean mended(UUID id, String ruling, @Nullable LocalDate changedSince) {
    return evidence.seen(
        () ->
            decisions.rulings(id).stream()
                    .anyMatch(one -> one.number().equals(ruling) && !one.stands())
                || changedSince != null && decisions.amended(id, ruling, changedSince));
  }

  Optional<CaseStanding> standing(UUID id) {
    return evidence.seen(
        () ->
            repository
                .one(id)
                .map(
                    file ->
                        CaseStanding.of(file.state(), decisions.rulings(id), timeline.of(id, 0))));
  }

  /** Whom a case is about, for the room that must hide it. */
  List<Dossier.Subject> subjects(UUID id) {
    return evidence.seen(() -> evidence.subjects(id));
  }

  List<CaseRecords.SubjectInWords> namedIn(String words) {
    return evidence.seen(() -> evidence.namedIn(words));
  }

  private Dossier dossier(CaseFile file, ActingOfficer reader) {
    UUID id = file.id();
    List<Origin> origins = decisions.origins(id);
    List<PreparedPapers.Prepared> drawnUp = papers.drawnUp(id);
    List<PaperTerms> drawn = drawnUp.stream().map(PreparedPapers.Prepared::terms).toList();
    return new Dossier(
        file,
        Visibility.way(file, reader),
        timeline.of(id, 0),
        evidence.exhibits(id),
        evidence.subjects(id),
        evidence.inspections(id),
        evidence.minutes(id),
        papers.of(id, drawnUp),
        decisions.seizures(id),
        decisions.appraisals(id),
        decisions.rulings(id),
        executions.of(file),
        decisions.transfers(id),
        decisions.criminalSteps(id),
        decisions.requests(id),
        decisions
            .proposal(id)
            .map(one -> one.asked(agency -> units.answers(file, agency)))
            .orElse(null),
        decisions.tasks(id),
        decisions.links(id),
        origins,
        shown(origins),
        decisions.clocks().of(file),
        CrimeThresholds.reached(
            file.matter(), file.valuation(), Vietnam.dayOf(file.matter().receivedAt())),
        decisions.handed(file, reader),
        decisions.handUps(id),
        drawn.stream().findFirst().orElse(null),
        drawn.stream().flatMap(one -> one.party().stream()).findFirst().orElse(null));
  }

  /** What the reporters see: the stage and the last words they were told. */
  private List<DossierShown> shown(List<Origin> origins) {
    Collection<UUID> ids = origins.stream().map(Origin::tip).flatMap(Stream::ofNullable).toList();
    return tips.read(ids, TipDesk.SIFTING).stream().map(this::shown).toList();
  }

  private DossierShown shown(Tip tip) {
    String words =
        tips.history(tip.id()).stream()
            .filter(happening -> !happening.byReporter() && !happening.words().isEmpty())
            .reduce((first, second) -> second)
            .map(Happening::words)
            .orElse("");
    return new DossierShown(tip.number(), tip.progress().stage(), tip.progress().since(), words);
  }
}
