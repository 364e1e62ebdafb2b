package vn.chosach.forum.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumLifeCycles;
import vn.chosach.forum.life.ForumLifeCycles.ForumWho;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingEvent;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumStep;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;

/** Every act on a meeting, moved by the engine. */
@Component
class ForumMeetingTransitions
    implements TransitionRoom<
        ForumMeeting, ForumMeetingState, ForumMeetingEvent, ForumWho, Nothing> {

  private final Transitions engine;
  private final ForumMeetingRepository repository;
  private final Journal journal;

  ForumMeetingTransitions(Transitions engine, ForumMeetingRepository repository, Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.journal = journal;
  }

  ActOutcome<ForumMeeting> act(
      UUID id,
      ForumMeetingEvent event,
      int seen,
      ActingOfficer who,
      Function<
              HeldRow<ForumMeeting, ForumMeetingState, ForumMeetingEvent, ForumWho>,
              Effect<ForumMeeting, Nothing>>
          handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal. */
  void begun(ForumMeeting planned, UUID step, ActingOfficer by) {
    repository.add(planned);
    var first = new ForumStep<>(1, planned.since(), ForumMeetingEvent.PLAN, by.actor(), "", null);
    repository.append(planned.id(), step, first);
    journal.append(entry(planned, first, ForumLifeCycles.LAW));
  }

  /** Whether an officer works for the police who convened it. */
  static boolean works(String agency, ActingOfficer who) {
    return agency.equals(who.agency()) && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD);
  }

  @Override
  public String name() {
    return "forum";
  }

  @Override
  public Optional<ForumMeeting> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(ForumMeeting one) {
    return one.version();
  }

  @Override
  public ForumMeetingState state(ForumMeeting one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(ForumMeeting one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<ForumMeetingState, ForumMeetingEvent, ForumWho>> transition(
      ForumMeeting one, ForumMeetingEvent event) {
    return ForumLifeCycles.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      ForumMeeting one,
      Transition<ForumMeetingState, ForumMeetingEvent, ForumWho> transition,
      Transitions.ActWish<ForumMeetingEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case POLICE, SECOND -> works(one.agency(), wish.who());
          case NOBODY -> false;
        };
    return may ? Optional.empty() : Optional.of(Refusal.of("forum.not-yours"));
  }

  @Override
  public ForumMeeting write(
      TransitionStep<ForumMeeting, ForumMeetingState, ForumMeetingEvent, ForumWho, Nothing> step) {
    ForumMeeting written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    repository.append(written.id(), step.id(), line(step));
    return repository.one(written.id()).orElseThrow();
  }

  @Override
  public Act entry(
      TransitionStep<ForumMeeting, ForumMeetingState, ForumMeetingEvent, ForumWho, Nothing> step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static ForumStep<ForumMeetingEvent> line(
      TransitionStep<ForumMeeting, ForumMeetingState, ForumMeetingEvent, ForumWho, Nothing> step) {
    return new ForumStep<>(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        null);
  }

  private static Act entry(ForumMeeting one, ForumStep<ForumMeetingEvent> step, String basis) {
    Act act =
        Act.of(step.actor(), step.event().verb(), "forum-meeting", one.id())
            .under(basis)
            .with(Map.of("number", one.number()));
    return step.words().isBlank() ? act : act.because(step.words());
  }
}
