package vn.chosach.conduct.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityLifeCycle;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * What the signature under a letter to the competent body does: the body is asked, until its day,
 * and the reporter is told. Only who may know of the case signs.
 */
@Component
public class IntegritySigning extends PreparedPapers<IntegritySigning.IntegrityPaper> {

  private final IntegrityRepository repository;
  private final IntegrityTransitions transitions;
  private final IntegrityChecks checks;
  private final IntegrityRowSecurity rowSecurity;
  private final Officers officers;

  IntegritySigning(
      JdbcClient jdbc,
      IntegrityRepository repository,
      IntegrityTransitions transitions,
      IntegrityChecks checks,
      IntegrityRowSecurity rowSecurity,
      Officers officers) {
    super(
        jdbc,
        IntegrityPaper.class,
        new PaperTable("conduct.integrity_paper", "case_id", "version, ", ":version, "));
    this.repository = repository;
    this.transitions = transitions;
    this.checks = checks;
    this.rowSecurity = rowSecurity;
    this.officers = officers;
  }

  /** A letter, and the version of the case of which it speaks. */
  record IntegrityPaper(UUID document, UUID of, int version, @Nullable String outcome)
      implements PreparedPaper {}

  /** The letter that waits for its signature. */
  @Transactional(readOnly = true)
  public Optional<UUID> open(UUID of) {
    return waiting(of).map(IntegrityPaper::document);
  }

  @Override
  protected Optional<Refusal> barred(IntegrityPaper paper, Signatory by, LocalDate day) {
    IntegrityCase one = seen(paper, by.officer()).orElse(null);
    if (one == null || by.as() == Signatory.SigningAs.OTHER) {
      return Optional.of(Refusal.of("conduct.letter-signatory"));
    }
    LocalDate until = one.about().until();
    return when(
            IntegrityLifeCycle.row(one.state(), IntegrityEvent.RECOMMEND).isEmpty(),
            "conduct.not-possible")
        .or(() -> when(one.version() != paper.version(), "conduct.letter-outdated"))
        .or(() -> when(until == null || until.isBefore(day), "conduct.day-past"));
  }

  /** The case, if that officer may know of it today. */
  private Optional<IntegrityCase> seen(IntegrityPaper paper, UUID officer) {
    return signer(officer).flatMap(who -> rowSecurity.as(who, () -> repository.one(paper.of())));
  }

  private Optional<ActingOfficer> signer(UUID officer) {
    return officers.inOffice(officer).map(ActingOfficer::of);
  }

  @Override
  protected Optional<Refusal> signed(
      IntegrityPaper paper, String number, LocalDate day, Actor signer) {
    ActingOfficer who = signer(Objects.requireNonNull(signer.id())).orElseThrow();
    return rowSecurity.as(
        who,
        () -> {
          IntegrityCase one = repository.one(paper.of()).orElseThrow();
          Accusation about = one.about();
          String told = Objects.requireNonNullElse(about.toReporter(), "");
          return checks
              .tell(one, IntegrityEvent.RECOMMEND, told, who)
              .or(() -> transitions.recommended(one, number, who));
        });
  }
}
