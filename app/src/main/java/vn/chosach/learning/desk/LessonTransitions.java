package vn.chosach.learning.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonLifeCycle;
import vn.chosach.learning.life.LessonLifeCycle.LessonWho;
import vn.chosach.learning.life.LessonState;
import vn.chosach.learning.life.LessonStep;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;

/** Every act on a lesson, moved by the engine. */
@Component
class LessonTransitions
    implements TransitionRoom<Lesson, LessonState, LessonEvent, LessonWho, Nothing> {

  private final Transitions engine;
  private final LessonRepository repository;
  private final Journal journal;

  LessonTransitions(Transitions engine, LessonRepository repository, Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.journal = journal;
  }

  ActOutcome<Lesson> act(
      Transitions.ActWish<LessonEvent> wish,
      Function<
              Transitions.HeldRow<Lesson, LessonState, LessonEvent, LessonWho>,
              Effect<Lesson, Nothing>>
          handler) {
    return engine.act(this, wish, handler).map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal; false when its address is taken. */
  boolean begun(Lesson written, UUID step, ActingOfficer by) {
    if (!repository.add(written)) {
      return false;
    }
    var first =
        new LessonStep(1, written.since(), LessonEvent.WRITE, by.actor(), "", written.proposed());
    repository.append(written.id(), step, first);
    journal.append(entry(written, first, LessonLifeCycle.LAW));
    return true;
  }

  /** Whether an officer writes for an agency. */
  static boolean writes(String agency, ActingOfficer who) {
    return agency.equals(who.agency())
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  @Override
  public String name() {
    return "learning";
  }

  @Override
  public Optional<Lesson> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(Lesson one) {
    return one.version();
  }

  @Override
  public LessonState state(Lesson one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(Lesson one, int seen) {
    return repository.steps(one.id()).stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<LessonState, LessonEvent, LessonWho>> transition(
      Lesson one, LessonEvent event) {
    return LessonLifeCycle.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      Lesson one,
      Transition<LessonState, LessonEvent, LessonWho> transition,
      Transitions.ActWish<LessonEvent> wish) {
    if (!writes(one.agency(), wish.who())) {
      return Optional.of(Refusal.of("learning.not-yours"));
    }
    boolean own = wish.who().actor().id() != null && own(one, wish.who());
    return switch (transition.who()) {
      case AGENCY -> Optional.empty();
      case SECOND -> own ? Optional.of(Refusal.of("learning.own-text")) : Optional.empty();
    };
  }

  /** Whether an officer wrote what waits. */
  static boolean own(Lesson one, ActingOfficer who) {
    return one.proposed() != null && Objects.equals(one.proposed().writtenBy(), who.actor().id());
  }

  @Override
  public Lesson write(TransitionStep<Lesson, LessonState, LessonEvent, LessonWho, Nothing> step) {
    Lesson written = step.after().moved(step.number(), step.at());
    repository.write(written);
    repository.append(written.id(), step.id(), line(step));
    return written;
  }

  @Override
  public Act entry(TransitionStep<Lesson, LessonState, LessonEvent, LessonWho, Nothing> step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static LessonStep line(
      TransitionStep<Lesson, LessonState, LessonEvent, LessonWho, Nothing> step) {
    LessonEvent event = step.transition().event();
    return new LessonStep(
        step.number(),
        step.at(),
        event,
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        event == LessonEvent.CHANGE ? step.after().proposed() : null);
  }

  private static Act entry(Lesson one, LessonStep step, String basis) {
    Act act =
        Act.of(step.actor(), step.event().verb(), "lesson", one.id())
            .under(basis)
            .with(Map.of("slug", one.slug(), "kind", one.kind().name()));
    return step.words().isBlank() ? act : act.because(step.words());
  }
}
