package vn.chosach.cases.papers;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.officers.Officers;

/** Inspections, teams and minutes of a case, as the papers before the decision name them. */
@Component
record InquiryRecord(
    EvidenceQuery evidence,
    MinutesRepository minutes,
    SeizureRepository seizures,
    Officers officers,
    FormMinutesChecks forms) {

  /** The planned inspection. */
  Dossier.Inspection ahead(CaseFile file) {
    return evidence.inspections(file.id()).stream()
        .filter(Dossier.Inspection::ahead)
        .findFirst()
        .orElseThrow();
  }

  /** The inspection that was held last. */
  Optional<Dossier.Inspection> held(CaseFile file) {
    return evidence.inspections(file.id()).stream()
        .filter(one -> one.heldAt() != null)
        .max(Comparator.comparing(one -> Objects.requireNonNull(one.heldAt())));
  }

  /** A member of a team by name and agency, as papers say it. */
  String member(Dossier.Member one) {
    return officers
        .inOffice(one.officer())
        .map(known -> known.displayName() + ", " + known.agencyName().vi())
        .orElseGet(
            () ->
                officers
                    .displayNames(Set.of(one.officer()))
                    .getOrDefault(one.officer(), one.officer().toString()));
  }

  /** Who was at the inspection that was held last; else the officers of the case. */
  List<Dossier.Member> there(CaseFile file) {
    return held(file)
        .map(Dossier.Inspection::team)
        .orElseGet(
            () ->
                file.access().people().stream()
                    .map(one -> new Dossier.Member(one, one.equals(file.access().officer())))
                    .toList());
  }

  /** The exhibits that minutes of a form are about. */
  List<Integer> exhibits(InquiryTerms.FormMinutes terms, CaseFile file) {
    return forms.exhibits(terms, file);
  }

  /** The signed paper that minutes of a form carry out. */
  Optional<SignedTerms.SignedTerm> paper(InquiryTerms.FormMinutes terms, CaseFile file) {
    return forms.paper(terms, file);
  }

  /** The agencies of a team, that of the leader first. */
  List<String> agencies(Dossier.Inspection inspection) {
    return inspection.team().stream()
        .sorted(Comparator.comparing((Dossier.Member one) -> !one.lead()))
        .flatMap(one -> officers.inOffice(one.officer()).stream())
        .map(one -> one.agencyKey())
        .distinct()
        .toList();
  }

  /** A seizure whose exhibits were not given back. */
  SeizureRepository.SeizureRow seizure(CaseFile file, String number) {
    return seizures.kept(file, number).orElseThrow();
  }

  /** A seizure, also one whose exhibits were to be given back. */
  SeizureRepository.SeizureRow anySeizure(CaseFile file, String number) {
    return seizures.of(file.id()).stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Seizures whose exhibits are kept. */
  List<SeizureRepository.SeizureRow> seizures(CaseFile file) {
    return seizures.of(file.id()).stream().filter(SeizureRepository.SeizureRow::kept).toList();
  }

  /** Minutes of the violation; of inspections where none is signed. */
  List<MinutesRepository.MinutesRow> minutes(CaseFile file) {
    List<MinutesRepository.MinutesRow> signed = minutes.ofViolation(file);
    return signed.isEmpty() ? inspections(file) : signed;
  }

  /** Minutes of inspections. */
  List<MinutesRepository.MinutesRow> inspections(CaseFile file) {
    return minutes.of(file.id()).stream().filter(one -> !one.ofViolation()).toList();
  }
}
