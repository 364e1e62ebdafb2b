package vn.chosach.petitions.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentIssued;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.desk.PetitionPaperRepository.DrawnPaper;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionTerms;

/**
 * What the signature under a paper of a petition does, and what follows when the paper is sent. All
 * that was asked when it was drawn up is asked again, by the record as it stands.
 */
@Component
class PetitionSigning implements PaperEffect.PaperEffectSource {

  private final PetitionPaperRepository drawn;
  private final PetitionRepository repository;
  private final PetitionTransitions transitions;
  private final PetitionChecks checks;
  private final PetitionClocks clocks;
  private final PetitionCompetence competence;
  private final PetitionRowSecurity rowSecurity;
  private final InstantSource time;

  PetitionSigning(
      PetitionPaperRepository drawn,
      PetitionRepository repository,
      PetitionTransitions transitions,
      PetitionChecks checks,
      PetitionClocks clocks,
      PetitionCompetence competence,
      PetitionRowSecurity rowSecurity,
      InstantSource time) {
    this.drawn = drawn;
    this.repository = repository;
    this.transitions = transitions;
    this.checks = checks;
    this.clocks = clocks;
    this.competence = competence;
    this.rowSecurity = rowSecurity;
    this.time = time;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(PetitionPapers.CONCLUSION);
  }

  @Override
  public Optional<PaperEffect> of(UUID document) {
    return rowSecurity
        .asTheProgram(() -> drawn.of(document))
        .filter(one -> !one.dropped())
        .map(PetitionPaper::new);
  }

  /** The paper was sent: what its sending ends is ended, and what settles it is out. */
  @ApplicationModuleListener
  void on(DocumentIssued issued) {
    rowSecurity.ofTheProgram();
    DrawnPaper paper = drawn.of(issued.document()).orElse(null);
    if (paper == null) {
      return;
    }
    PetitionEvent event = paper.terms().event();
    Petition now = repository.one(paper.petition()).orElseThrow();
    boolean told =
        now.steps().stream()
            .anyMatch(
                one ->
                    one.event() == PetitionEvent.SEND
                        && Objects.equals(one.facts().document(), paper.document()));
    // only the decision moves a petition when it is sent
    boolean settles = event == PetitionEvent.DECIDE;
    if (told
        || transitions
            .transition(now, PetitionEvent.SEND)
            .filter(row -> settles || row.to().isEmpty())
            .isEmpty()) {
      return;
    }
    transitions
        .act(
            now.id(),
            PetitionEvent.SEND,
            null,
            ActingOfficer.PROGRAM,
            held -> {
              Petition one = held.row();
              // Sent when it was issued, also where that is heard the next morning.
              clocks.sent(
                  one,
                  event,
                  Actor.SYSTEM,
                  Objects.requireNonNullElse(issued.at(), held.now())
                      .truncatedTo(ChronoUnit.MICROS));
              return PetitionHandler.becomes(
                  one, "", PetitionFacts.of(event.name(), paper.document()));
            })
        .orToldAgain();
  }

  private final class PetitionPaper implements PaperEffect {

    private final DrawnPaper paper;

    private PetitionPaper(DrawnPaper paper) {
      this.paper = paper;
    }

    @Override
    public Optional<Refusal> barred(Signatory by, LocalDate day) {
      return rowSecurity.asTheProgram(
          () -> {
            Petition one = repository.one(paper.petition()).orElseThrow();
            PetitionTerms terms = paper.terms();
            if (!paper.open() || !transitions.possible(one, terms.event())) {
              return Optional.of(Refusal.of("petitions.not-possible"));
            }
            return checks
                .unsignable(terms, one, paper.document(), now())
                .or(() -> competence.power(terms, one, by, before(one)));
          });
    }

    /** Who decided what is contested, and who settled the first complaint. */
    private Stream<UUID> before(Petition one) {
      UUID prior = one.prior();
      return Stream.concat(
          Stream.ofNullable(one.contest().decidedBy()),
          prior == null
              ? Stream.empty()
              : repository.one(prior).stream()
                  .flatMap(first -> first.last(PetitionEvent.DECIDE).stream())
                  .map(Step::actor)
                  .flatMap(actor -> Stream.ofNullable(actor.id())));
    }

    @Override
    public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
      return rowSecurity.asTheProgram(
          () -> {
            drawn.end(paper.document(), true, now());
            return transitions
                .act(
                    paper.petition(),
                    paper.terms().event(),
                    null,
                    new ActingOfficer(signer, Set.of()),
                    held -> signed(held.row(), number, signer, held.now()))
                .whyNot();
          });
    }

    private Effect<Petition, PetitionFacts> signed(
        Petition one, String number, Actor signer, Instant at) {
      PetitionTerms terms = paper.terms();
      UUID officer = terms.officer();
      Petition given =
          terms.event() == PetitionEvent.VERIFY && officer != null ? one.givenTo(officer) : one;
      return Effect.unless(
          clocks.moved(given, terms, signer, at),
          () ->
              PetitionHandler.becomes(
                  given, terms.words(), PetitionFacts.signed(terms, paper.document(), number)));
    }

    @Override
    public void dropped(Actor by) {
      rowSecurity.asTheProgram(
          () -> {
            drawn.end(paper.document(), false, now());
            return true;
          });
    }

    private Instant now() {
      return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** Petitions that are over; one about a case, once that is over too. */
  @Bean
  static EndedOrigins endedPetitions(JdbcClient jdbc) {
    return new EndedOriginQuery(
        jdbc,
        "petitions",
        "",
        """
            SELECT id, since, CASE WHEN case_id IS NOT NULL THEN 'cases' END AS with_room, case_id::text AS with_id
              FROM petitions.petition
             WHERE state IN ('REFUSED', 'PASSED_ON', 'STOPPED', 'CLOSED')
            """);
  }
}
