package vn.chosach.legislation.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.Finding.FindingWish;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;

/** Records findings, sets them aside, and opens proposals. */
@Component
public record FindingDesk(
    FindingRepository findings,
    ProposalRepository rows,
    ProposalTransitions proposals,
    Catalogue catalogue,
    CaseRecords cases,
    Journal journal,
    IdSource ids,
    InstantSource time) {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_EVIDENCE = 2_000;
  private static final int LONGEST_ARTICLE = 200;
  private static final int LONGEST_TITLE = 300;

  public ActOutcome<Finding> record(FindingWish wish, ActingOfficer officer) {
    if (!works(officer)) {
      return ActOutcome.refused("legislation.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    String caseNumber = wish.caseNumber().strip();
    CaseFile file = caseNumber.isEmpty() ? null : cases.file(caseNumber, officer).orElse(null);
    Optional<Refusal> refusal =
        refused(wish, Vietnam.dayOf(now))
            .or(() -> when(!caseNumber.isEmpty() && file == null, "legislation.unknown-case"))
            .or(
                () ->
                    when(
                        file != null && wish.evidence().isBlank(), "legislation.evidence-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var one =
        new Finding(
            ids.next(),
            findings.number("VM", Vietnam.dayOf(now).getYear()),
            wish.basis(),
            clean(wish.article()),
            Objects.requireNonNull(wish.kind()),
            clean(wish.words()),
            clean(wish.wish()),
            clean(wish.evidence()),
            officer.agency(),
            Objects.requireNonNull(officer.actor().id()),
            now,
            null,
            "",
            file == null ? List.of() : List.of(file.number()));
    findings.add(one);
    if (file != null) {
      findings.pin(one.id(), file.id(), file.number());
    }
    journal.append(
        Act.of(officer.actor(), "legislation.finding-recorded", "law-finding", one.id())
            .under(one.basis())
            .with(Map.of("number", one.number(), "kind", one.kind().name())));
    return ActOutcome.done(one);
  }

  private Optional<Refusal> refused(FindingWish wish, LocalDate today) {
    LegalBasis basis = catalogue.legalBasis(wish.basis()).orElse(null);
    if (basis == null) {
      return Optional.of(Refusal.of("legislation.unknown-basis"));
    }
    Optional<Refusal> ceased = ceased(basis, today);
    if (ceased.isPresent()) {
      return ceased;
    }
    return unlessWords(wish.article(), LONGEST_ARTICLE, "legislation.article-missing")
        .or(() -> repealed(catalogue, wish.basis(), wish.article(), today))
        .or(() -> when(wish.kind() == null, "legislation.kind-missing"))
        .or(() -> when(wish.words().isBlank(), "legislation.words-missing"))
        .or(
            () ->
                when(
                    wish.words().length() > LONGEST
                        || wish.wish().length() > LONGEST
                        || wish.evidence().length() > LONGEST_EVIDENCE,
                    "legislation.words-too-long"));
  }

  private static Optional<Refusal> ceased(LegalBasis basis, LocalDate today) {
    LocalDate until = basis.validity().to();
    return until != null && until.isBefore(today)
        ? Optional.of(Refusal.of("legislation.no-longer-in-force", "until", until.toString()))
        : Optional.empty();
  }

  /** What is no longer in force is not changed. */
  static Optional<Refusal> repealed(
      Catalogue catalogue, String basis, String article, LocalDate today) {
    return catalogue
        .repealed(basis, article, today)
        .map(
            gone ->
                new Refusal(
                    "legislation.article-repealed",
                    Map.of(
                        "article",
                        gone.article(),
                        "from",
                        String.valueOf(gone.validity().from()))));
  }

  public boolean mayDismiss(UUID id, ActingOfficer officer) {
    return findings.one(id).filter(one -> one.open() && follows(one, officer)).isPresent();
  }

  private boolean follows(Finding one, ActingOfficer officer) {
    return one.officer().equals(officer.actor().id())
        || officer.has(Role.AGENCY_HEAD) && proposals.heirs().act(one.agency(), officer)
        || officer.has(Role.STANDING_OFFICE);
  }

  public ActOutcome<Finding> dismiss(UUID id, String words, ActingOfficer officer) {
    Finding one = findings.hold(id).filter(Finding::open).orElse(null);
    if (one == null) {
      return ActOutcome.refused("legislation.unknown-finding");
    }
    if (!follows(one, officer)) {
      return ActOutcome.refused("legislation.not-yours");
    }
    if (words.isBlank() || words.length() > LONGEST) {
      return ActOutcome.refused("legislation.words-missing");
    }
    findings.setAside(id, clean(words));
    journal.append(
        Act.of(officer.actor(), "legislation.finding-set-aside", "law-finding", id)
            .because(clean(words))
            .with(Map.of("number", one.number())));
    return ActOutcome.done(one);
  }

  public ActOutcome<LawProposal> open(
      String title, String basis, ProposalLevel level, ActingOfficer officer) {
    if (!officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)) {
      return ActOutcome.refused("legislation.not-yours");
    }
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      return ActOutcome.refused("legislation.title-missing");
    }
    LegalBasis text = catalogue.legalBasis(basis).orElse(null);
    if (text == null) {
      return ActOutcome.refused("legislation.unknown-basis");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Refusal> ceased = ceased(text, Vietnam.dayOf(now));
    if (ceased.isPresent()) {
      return ActOutcome.refused(ceased.get());
    }
    var one =
        new LawProposal(
            ids.next(),
            findings.number("KN", Vietnam.dayOf(now).getYear()),
            clean(title),
            basis,
            level,
            officer.agency(),
            ProposalState.DRAFT,
            now,
            1,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of());
    rows.add(one);
    proposals.begun(one, ids.next(), clean(title), SignedBy.NONE, officer);
    return ActOutcome.done(one);
  }

  /** The text that forbids what a case is about, in force today; empty where none is known. */
  public String lawOf(String caseNumber, ActingOfficer officer) {
    LocalDate today = Vietnam.dayOf(time.instant());
    Optional<String> kind =
        caseNumber.isBlank()
            ? Optional.empty()
            : cases.file(caseNumber.strip(), officer).map(file -> file.matter().violation());
    return catalogue.violationKinds(today).stream()
        .filter(one -> kind.filter(one.code()::equals).isPresent())
        .flatMap(one -> one.basisCodes().stream())
        .filter(code -> catalogue.legalBasis(code).isPresent())
        .findFirst()
        .orElse("");
  }

  /** Whoever works with cases, letters or tips finds what is wrong with a text. */
  static boolean works(ActingOfficer officer) {
    return officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.OPERATOR);
  }
}
