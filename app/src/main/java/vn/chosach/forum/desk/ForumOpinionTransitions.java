package vn.chosach.forum.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumLifeCycles;
import vn.chosach.forum.life.ForumLifeCycles.ForumWho;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.forum.life.ForumStep;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;

/** Every act on an opinion, moved by the engine. The journal never holds what was said. */
@Component
class ForumOpinionTransitions
    implements TransitionRoom<
        ForumOpinion,
        ForumOpinionState,
        ForumOpinionEvent,
        ForumWho,
        ForumOpinionTransitions.AnsweredBy> {

  private final Transitions engine;
  private final ForumOpinionRepository repository;
  private final Journal journal;

  ForumOpinionTransitions(Transitions engine, ForumOpinionRepository repository, Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.journal = journal;
  }

  /** The signed paper by which it happened; {@code null} for none. */
  record AnsweredBy(@Nullable UUID document) {
    static final AnsweredBy NONE = new AnsweredBy(null);
  }

  ActOutcome<ForumOpinion> act(
      UUID id,
      ForumOpinionEvent event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<
              HeldRow<ForumOpinion, ForumOpinionState, ForumOpinionEvent, ForumWho>,
              Effect<ForumOpinion, AnsweredBy>>
          handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal. */
  void begun(
      ForumOpinion taken, String same, byte @Nullable [] speaker, UUID step, ActingOfficer by) {
    repository.add(taken, same, speaker);
    var first = new ForumStep<>(1, taken.since(), ForumOpinionEvent.TAKE, by.actor(), "", null);
    repository.append(taken.id(), step, first);
    journal.append(entry(taken, first, ForumLifeCycles.LAW));
  }

  @Override
  public String name() {
    return "forum";
  }

  @Override
  public Optional<ForumOpinion> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(ForumOpinion one) {
    return one.version();
  }

  @Override
  public ForumOpinionState state(ForumOpinion one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(ForumOpinion one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<ForumOpinionState, ForumOpinionEvent, ForumWho>> transition(
      ForumOpinion one, ForumOpinionEvent event) {
    return ForumLifeCycles.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      ForumOpinion one,
      Transition<ForumOpinionState, ForumOpinionEvent, ForumWho> transition,
      Transitions.ActWish<ForumOpinionEvent> wish) {
    boolean police = ForumMeetingTransitions.works(one.agency(), wish.who());
    return switch (transition.who()) {
      case POLICE -> ForumChecks.when(!police, "forum.not-yours");
      case SECOND ->
          ForumChecks.when(!police, "forum.not-yours")
              .or(() -> ForumChecks.when(!second(one, wish.who()), "forum.own-opinion"));
      case NOBODY -> ForumChecks.when(wish.seen() != null, "forum.not-yours");
    };
  }

  /** Whether an officer neither recorded it nor held it back. */
  static boolean second(ForumOpinion one, ActingOfficer who) {
    return one.steps().stream()
        .filter(
            step ->
                step.event() == ForumOpinionEvent.TAKE
                    || step.event() == ForumOpinionEvent.HOLD_BACK)
        .noneMatch(step -> Objects.equals(step.actor().id(), who.actor().id()));
  }

  @Override
  public ForumOpinion write(
      TransitionStep<ForumOpinion, ForumOpinionState, ForumOpinionEvent, ForumWho, AnsweredBy>
          step) {
    ForumOpinion written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    repository.append(written.id(), step.id(), line(step));
    return repository.one(written.id()).orElseThrow();
  }

  @Override
  public Act entry(
      TransitionStep<ForumOpinion, ForumOpinionState, ForumOpinionEvent, ForumWho, AnsweredBy>
          step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static ForumStep<ForumOpinionEvent> line(
      TransitionStep<ForumOpinion, ForumOpinionState, ForumOpinionEvent, ForumWho, AnsweredBy>
          step) {
    return new ForumStep<>(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        step.facts().document());
  }

  private static Act entry(ForumOpinion one, ForumStep<ForumOpinionEvent> step, String basis) {
    return Act.of(step.actor(), step.event().verb(), "forum-opinion", one.id())
        .under(basis)
        .with(Map.of("number", one.number()));
  }
}
