package vn.chosach.conduct.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityCase.IntegrityCaseStep;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.conduct.life.IntegrityLifeCycle;
import vn.chosach.conduct.life.IntegrityState;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Every act on an integrity case: its table, its row and its steps, moved by the engine. The
 * journal learns that a step was taken and the number, never whom it is about or what was said.
 */
@Component
record IntegrityTransitions(
    Transitions engine,
    IntegrityRepository repository,
    IntegrityRowSecurity rowSecurity,
    Journal journal,
    SecondPersonPolicy seconds)
    implements TransitionRoom<IntegrityCase, IntegrityState, IntegrityEvent, Role, Nothing> {

  private static final String SUBJECT = "integrity-case";

  ActOutcome<UUID> act(
      Transitions.ActWish<IntegrityEvent> wish,
      Function<
              HeldRow<IntegrityCase, IntegrityState, IntegrityEvent, Role>,
              Effect<IntegrityCase, Nothing>>
          handler) {
    return engine.act(this, wish, handler).map(step -> step.after().id());
  }

  /** What follows from the signature under the letter; why it does not, or nothing. */
  Optional<Refusal> recommended(IntegrityCase asked, String number, ActingOfficer signer) {
    return act(
            new Transitions.ActWish<>(asked.id(), null, IntegrityEvent.RECOMMEND, signer),
            held -> {
              IntegrityCase one = held.row();
              var due = IntegrityClocks.until(Objects.requireNonNull(one.about().until()));
              return Effect.becomes(one.recommended(due, held.now()), number);
            })
        .whyNot();
  }

  /** A new case, with its first step and the journal. */
  void begun(IntegrityCase opened, UUID id, IntegrityCaseStep first, Actor actor, String basis) {
    repository.add(opened);
    repository.append(opened.id(), id, opened.version(), first);
    journal.append(entry(opened, id, first, actor, basis));
  }

  @Override
  public String name() {
    return "conduct";
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
  public Optional<IntegrityCase> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(IntegrityCase one) {
    return one.version();
  }

  @Override
  public IntegrityState state(IntegrityCase one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(IntegrityCase one, int seen) {
    return repository.steps(one.id()).stream()
        .skip(seen)
        .map(
            step ->
                new Meanwhile(
                    step.at(),
                    new Actor(Actor.ActorKind.OFFICER, step.officer(), null),
                    step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<IntegrityState, IntegrityEvent, Role>> transition(
      IntegrityCase one, IntegrityEvent event) {
    return IntegrityLifeCycle.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      IntegrityCase one,
      Transition<IntegrityState, IntegrityEvent, Role> transition,
      Transitions.ActWish<IntegrityEvent> wish) {
    boolean signed = wish.seen() == null;
    if (!wish.who().has(transition.who())
        || signed != (transition.event() == IntegrityEvent.RECOMMEND)) {
      return Optional.of(Refusal.of("conduct.not-yours"));
    }
    UUID asked = one.askedBy();
    if (!transition.needs(TransitionNeed.SECOND_PERSON) || asked == null) {
      return Optional.empty();
    }
    return asked.equals(wish.who().actor().id())
        ? Optional.of(Refusal.of("conduct.second-person"))
        : seconds.beside(wish.who().actor(), List.of(asked), "integrity-case", one.id());
  }

  @Override
  public IntegrityCase write(
      TransitionStep<IntegrityCase, IntegrityState, IntegrityEvent, Role, Nothing> step) {
    boolean aside = step.transition().event() == IntegrityEvent.RECUSE;
    repository.write(step.after(), aside ? step.actor().id() : null);
    repository.append(step.after().id(), step.id(), step.number(), line(step));
    return step.after();
  }

  @Override
  public Act entry(
      TransitionStep<IntegrityCase, IntegrityState, IntegrityEvent, Role, Nothing> step) {
    return entry(step.after(), step.id(), line(step), step.actor(), step.transition().basis());
  }

  private static IntegrityCaseStep line(
      TransitionStep<IntegrityCase, IntegrityState, IntegrityEvent, Role, Nothing> step) {
    return new IntegrityCaseStep(
        step.at(),
        step.transition().event(),
        step.before().state(),
        step.after().state(),
        Objects.requireNonNull(step.actor().id()),
        IntegrityChecks.clean(Objects.requireNonNullElse(step.words(), "")));
  }

  private static Act entry(
      IntegrityCase one, UUID id, IntegrityCaseStep step, Actor actor, String basis) {
    return Act.of(actor, step.event().verb(), SUBJECT, one.id())
        .under(basis)
        .with(
            Map.of(
                "number", one.number(),
                "from", step.before().name(),
                "to", step.after().name(),
                "step", id.toString()));
  }
}
