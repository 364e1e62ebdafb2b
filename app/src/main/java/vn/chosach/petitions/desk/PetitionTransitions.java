package vn.chosach.petitions.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.PetitionMoved;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionLifeCycle;
import vn.chosach.petitions.life.PetitionLifeCycle.PetitionWho;
import vn.chosach.petitions.life.PetitionState;

/**
 * Every act on a petition: the table of its procedure, moved by the engine. The journal learns the
 * event, the number and the states, never whom it is about.
 */
@Component
class PetitionTransitions
    extends SteppedRoom<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> {

  private final PetitionRowSecurity rowSecurity;
  private final Heirs heirs;

  PetitionTransitions(
      Transitions engine,
      PetitionRepository repository,
      PetitionRowSecurity rowSecurity,
      Heirs heirs,
      Journal journal) {
    super(
        new LifeOf<>("petitions", "petition", PetitionEvent.OPEN, "", List.of()),
        repository,
        engine,
        journal);
    this.rowSecurity = rowSecurity;
    this.heirs = heirs;
  }

  @Override
  public void look(ActingOfficer who) {
    if (who.program()) {
      rowSecurity.ofTheProgram();
    } else {
      rowSecurity.of(who);
    }
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
    return Refusal.when(
        !follows && !one.handledBy(transition.who(), wish.who(), heirs), "petitions.not-yours");
  }

  @Override
  protected PetitionFacts facts(
      TransitionStep<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> step) {
    PetitionState from = step.before().state();
    return step.facts().between(from, step.transition().after(from));
  }

  @Override
  protected String basis(Petition opened) {
    return opened.procedure().ground().toString();
  }

  @Override
  protected Map<String, String> details(
      Petition one, UUID id, Step<PetitionEvent, PetitionFacts> step) {
    return Map.of(
        "number", one.number(),
        "from", step.facts().beforeState().name(),
        "to", step.facts().afterState().name(),
        "step", id.toString());
  }

  @Override
  protected String reason(Step<PetitionEvent, PetitionFacts> step) {
    return "";
  }

  @Override
  public Object news(
      TransitionStep<Petition, PetitionState, PetitionEvent, PetitionWho, PetitionFacts> step) {
    return new PetitionMoved(step.after().id(), step.transition().event(), step.number());
  }
}
