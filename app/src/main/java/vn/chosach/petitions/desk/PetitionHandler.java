package vn.chosach.petitions.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.vault.Vault;

/** What an officer does with a petition: at once, or by drawing up the paper that will do it. */
@Component
public record PetitionHandler(
    PetitionTransitions transitions,
    PetitionChecks checks,
    PetitionClocks clocks,
    PetitionOpening opening,
    PetitionDrafts drafts,
    CaseRecords decisions,
    Cases cases,
    Vault vault) {

  public ActOutcome<Petition> proceed(
      UUID id, PetitionTerms terms, int seen, ActingOfficer officer) {
    if (terms.event().way() == PetitionWay.PROGRAM) {
      return ActOutcome.refused("petitions.not-possible");
    }
    boolean paper = terms.event().way() == PetitionWay.PAPER;
    return transitions.act(
        id,
        paper ? PetitionEvent.PREPARE : terms.event(),
        seen,
        officer,
        held -> {
          Petition one = held.row();
          if (paper && !transitions.possible(one, terms.event())) {
            return Effect.refused("petitions.not-possible");
          }
          return Effect.unless(
              checks.refused(terms, one, held.now()),
              () ->
                  paper
                      ? drawn(terms, one, officer, held.now())
                      : done(terms, one, officer, held.now()));
        });
  }

  private Effect<Petition, PetitionFacts> drawn(
      PetitionTerms terms, Petition one, ActingOfficer officer, Instant now) {
    return Effect.unless(
        drafts.draw(terms, one, officer, now),
        () -> {
          clocks.drawnUp(one, terms, officer.actor(), now);
          return becomes(one, "", PetitionFacts.of(terms.event().name(), null));
        });
  }

  private Effect<Petition, PetitionFacts> done(
      PetitionTerms terms, Petition one, ActingOfficer officer, Instant now) {
    Actor actor = officer.actor();
    UUID paper = terms.paper();
    if (paper != null) {
      vault.keep(paper, paper, actor);
    }
    if (terms.event() == PetitionEvent.CONTEST) {
      return contested(terms, one, officer);
    }
    if (terms.event() == PetitionEvent.SPIN_OFF) {
      return apart(terms, one, officer, now);
    }
    if (terms.event() == PetitionEvent.SECOND) {
      opening.second(one, actor, now);
    }
    Petition left =
        switch (terms.event()) {
          case ASSIGN -> one.givenTo(Objects.requireNonNull(terms.officer()));
          case RECUSE -> one.without(Objects.requireNonNull(actor.id()));
          case OPEN,
              TAKE_BACK,
              PREPARE,
              NOTE,
              CONTEST,
              ACCEPT,
              NOTIFY,
              REFUSE,
              PASS,
              VERIFY,
              RECORD,
              CALL,
              HOLD,
              EXTEND,
              WITHDRAW,
              STOP,
              FORWARD,
              REPLY,
              RESULT,
              DECIDE,
              SEND,
              HANDLE,
              PUBLISH,
              WARN,
              LOCATE,
              UNLIST,
              SPIN_OFF,
              CORRECT,
              SECOND,
              SUE,
              CLOSE ->
              one;
        };
    return Effect.unless(
        clocks.moved(one, terms, actor, now),
        () -> becomes(left, terms.words(), PetitionFacts.of(terms, named(terms))));
  }

  private static String named(PetitionTerms terms) {
    return terms.place().isBlank() ? terms.body() : terms.place();
  }

  /** What it is against; a decision of ours is found in its case. */
  private Effect<Petition, PetitionFacts> contested(
      PetitionTerms terms, Petition after, ActingOfficer officer) {
    CaseRecords.SignedDecision decision = null;
    if (!terms.caseNumber().isBlank()) {
      decision = decisions.decision(terms.caseNumber(), terms.ruling(), officer).orElse(null);
      if (decision == null) {
        return Effect.refused("petitions.unknown-ruling");
      }
    }
    var contest =
        new Petition.Contest(
            terms.body().strip(),
            terms.words().strip(),
            terms.day(),
            decision == null ? null : decision.caseId(),
            terms.caseNumber().strip(),
            terms.ruling().strip(),
            decision == null ? null : decision.signedBy(),
            decision == null ? List.of() : decision.handledBy());
    return becomes(
        after.against(contest), terms.words(), PetitionFacts.of(terms, terms.ruling().strip()));
  }

  /** A case of its own for what was found; it names where it comes from. */
  private Effect<Petition, PetitionFacts> apart(
      PetitionTerms terms, Petition after, ActingOfficer officer, Instant now) {
    var wish =
        new CaseOpening(
            drafts.said("case.title", after.number()),
            null,
            null,
            null,
            now,
            drafts.said("case.words", after.number()) + " " + terms.words());
    return cases
        .open(wish, officer)
        .settle(
            file -> becomes(after, terms.words(), PetitionFacts.of(terms, file.number())),
            Effect::refused);
  }

  static Effect<Petition, PetitionFacts> becomes(
      Petition after, String words, PetitionFacts facts) {
    return new Effect.Becomes<>(after, null, words.strip(), facts);
  }
}
