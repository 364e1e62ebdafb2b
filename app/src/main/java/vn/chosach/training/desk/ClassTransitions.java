package vn.chosach.training.desk;

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
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.ClassEvent;
import vn.chosach.training.life.ClassLifeCycle;
import vn.chosach.training.life.ClassLifeCycle.ClassWho;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.TrainingClass.ClassStep;

/** Every act on a class: its table, its row and its steps, moved by the engine. */
@Component
class ClassTransitions
    implements TransitionRoom<
        TrainingClass, ClassState, ClassEvent, ClassWho, ClassTransitions.Decided> {

  private static final String FORM = "nd-171-2025";

  private final Transitions engine;
  private final ClassRepository repository;
  private final Journal journal;

  ClassTransitions(Transitions engine, ClassRepository repository, Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.journal = journal;
  }

  /** The signed decision by which it happened; {@code null} for none. */
  record Decided(@Nullable UUID document) {
    static final Decided NONE = new Decided(null);
  }

  ActOutcome<TrainingClass> act(
      UUID id,
      ClassEvent event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<
              HeldRow<TrainingClass, ClassState, ClassEvent, ClassWho>,
              Effect<TrainingClass, Decided>>
          handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal. */
  void begun(TrainingClass opened, byte[] secret, UUID step, ActingOfficer by) {
    repository.add(opened, secret);
    var first = new ClassStep(1, opened.since(), ClassEvent.OPEN, by.actor(), "", null);
    repository.append(opened.id(), step, first);
    journal.append(entry(opened, first, FORM));
  }

  @Override
  public String name() {
    return "training";
  }

  @Override
  public Optional<TrainingClass> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(TrainingClass one) {
    return one.version();
  }

  @Override
  public ClassState state(TrainingClass one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(TrainingClass one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<ClassState, ClassEvent, ClassWho>> transition(
      TrainingClass one, ClassEvent event) {
    return ClassLifeCycle.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      TrainingClass one,
      Transition<ClassState, ClassEvent, ClassWho> transition,
      Transitions.ActWish<ClassEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case ORGANISER -> organises(one, wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return may ? Optional.empty() : Optional.of(Refusal.of("training.not-yours"));
  }

  /** Whether an officer works for the agency that holds the class. */
  static boolean organises(TrainingClass one, ActingOfficer who) {
    return one.agency().equals(who.agency())
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  @Override
  public TrainingClass write(
      TransitionStep<TrainingClass, ClassState, ClassEvent, ClassWho, Decided> step) {
    TrainingClass written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    repository.append(written.id(), step.id(), line(step));
    return repository.one(written.id()).orElseThrow();
  }

  @Override
  public Act entry(TransitionStep<TrainingClass, ClassState, ClassEvent, ClassWho, Decided> step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static ClassStep line(
      TransitionStep<TrainingClass, ClassState, ClassEvent, ClassWho, Decided> step) {
    return new ClassStep(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        step.facts().document());
  }

  private static Act entry(TrainingClass one, ClassStep step, String basis) {
    Act act =
        Act.of(step.actor(), step.event().verb(), "training-class", one.id())
            .under(basis)
            .with(Map.of("number", one.number(), "state", one.state().name()));
    return step.words().isBlank() ? act : act.because(step.words());
  }
}
