package vn.chosach.petitions.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionStep;
import vn.chosach.petitions.PetitionMoved;
import vn.chosach.petitions.desk.PetitionTransitions.PetitionFacts;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionLifeCycle;
import vn.chosach.petitions.life.PetitionLifeCycle.PetitionWho;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.petitions.life.PetitionTerms;

/**
 * Every act on a petition: its table, its row and its steps, moved by the engine. The journal
 * learns the event, the number and the states, never whom it is about.
 */
@Component
record PetitionTransitions(
    Transitions engine, PetitionRepository repository, PetitionSight sight, Journal journal)
    implements TransitionRoom<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> {

  private static final String SUBJECT = "petition";

  /** What is remembered of an act beside its words. */
  record PetitionFacts(
      @Nullable LocalDate day,
      @Nullable PetitionOutcome outcome,
      String body,
      @Nullable UUID document,
      @Nullable String paperNumber,
      @Nullable UUID paper) {

    static PetitionFacts of(PetitionTerms terms, String body) {
      return new PetitionFacts(terms.day(), terms.outcome(), body, null, null, terms.paper());
    }

    static PetitionFacts signed(PetitionTerms terms, UUID document, String number) {
      return new PetitionFacts(terms.day(), terms.outcome(), terms.body(), document, number, null);
    }
  }

  /** An act of an officer who saw a page, or {@code seen} is {@code null} for what follows. */
  ActOutcome<Petition> act(
      UUID id,
      PetitionEvent event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<
              HeldRow<Petition, PetitionState, PetitionEvent, PetitionWho>,
              Effect<Petition, PetitionFacts>>
          handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal. */
  void begun(Petition opened, UUID step, Actor actor, String basis) {
    repository.add(opened);
    var first =
        new PetitionStep(
            step,
            1,
            opened.since(),
            PetitionEvent.OPEN,
            opened.state(),
            opened.state(),
            actor,
            "",
            null,
            null,
            "",
            null,
            null,
            null);
    repository.append(opened.id(), first);
    journal.append(entry(opened, first, basis));
  }

  @Override
  public String name() {
    return "petitions";
  }

  @Override
  public void look(ActingOfficer who) {
    if (who.program()) {
      sight.ofTheProgram();
    } else {
      sight.of(who);
    }
  }

  @Override
  public Optional<Petition> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(Petition one) {
    return one.version();
  }

  @Override
  public PetitionState state(Petition one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(Petition one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<PetitionState, PetitionEvent, PetitionWho>> transition(
      Petition one, PetitionEvent event) {
    return PetitionLifeCycle.row(one.procedure(), one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      Petition one,
      Transition<PetitionState, PetitionEvent, PetitionWho> transition,
      Transitions.ActWish<PetitionEvent> wish) {
    boolean follows = transition.who() == PetitionWho.NOBODY && wish.seen() == null;
    return follows || one.handledBy(transition.who(), wish.who())
        ? Optional.empty()
        : Optional.of(Refusal.of("petitions.not-yours"));
  }

  @Override
  public Petition write(
      TransitionStep<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> step) {
    Petition written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    repository.append(written.id(), line(step));
    return written;
  }

  @Override
  public Act entry(
      TransitionStep<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  @Override
  public Object news(
      TransitionStep<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> step) {
    return new PetitionMoved(step.after().id(), step.transition().event(), step.number());
  }

  private static PetitionStep line(
      TransitionStep<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> step) {
    PetitionFacts facts = step.facts();
    return new PetitionStep(
        step.id(),
        step.number(),
        step.at(),
        step.transition().event(),
        step.before().state(),
        step.after().state(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        facts.day(),
        facts.outcome(),
        facts.body(),
        facts.document(),
        facts.paperNumber(),
        facts.paper());
  }

  private static Act entry(Petition one, PetitionStep step, String basis) {
    return Act.of(step.actor(), step.event().verb(), SUBJECT, one.id())
        .under(basis)
        .with(
            Map.of(
                "number", one.number(),
                "from", step.before().name(),
                "to", step.after().name(),
                "step", step.id().toString()));
  }
}
