package vn.chosach.forum.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumLifeCycles;
import vn.chosach.forum.life.ForumLifeCycles.ForumWho;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/** Every act on an opinion, moved by the engine. The journal never holds what was said. */
@Component
class ForumOpinionTransitions
    extends SteppedRoom<ForumOpinion, ForumOpinionState, ForumOpinionEvent, ForumWho, SignedBy> {

  private final SecondPersonPolicy seconds;
  private final ForumMeetingTransitions meetings;

  ForumOpinionTransitions(
      ForumOpinionRepository repository,
      Transitions engine,
      Journal journal,
      SecondPersonPolicy seconds,
      ForumMeetingTransitions meetings) {
    super(
        new LifeOf<>(
            "forum",
            "forum-opinion",
            ForumOpinionEvent.TAKE,
            ForumLifeCycles.LAW,
            ForumLifeCycles.OPINION),
        repository,
        engine,
        journal);
    this.seconds = seconds;
    this.meetings = meetings;
  }

  @Override
  public Optional<Refusal> barred(
      ForumOpinion one,
      Transition<ForumOpinionState, ForumOpinionEvent, ForumWho> transition,
      Transitions.ActWish<ForumOpinionEvent> wish) {
    boolean police = works(one.agency(), wish.who());
    return switch (transition.who()) {
      case POLICE -> Refusal.when(!police, "forum.not-yours");
      case SECOND ->
          Refusal.when(!police, "forum.not-yours")
              .or(() -> Refusal.when(!second(one, wish.who()), "forum.own-opinion"))
              .or(() -> seconds.beside(wish.who().actor(), first(one), "forum-opinion", one.id()));
      case NOBODY -> Refusal.when(wish.seen() != null, "forum.not-yours");
    };
  }

  /** Whether an officer works for the police who convened, or carries on their work. */
  boolean works(String agency, ActingOfficer who) {
    return meetings.works(agency, who);
  }

  /** Whether an officer neither recorded it nor held it back. */
  static boolean second(ForumOpinion one, ActingOfficer who) {
    return first(one).stream().noneMatch(id -> id.equals(who.actor().id()));
  }

  /** Who recorded it or held it back. */
  private static List<UUID> first(ForumOpinion one) {
    return one.steps().stream()
        .filter(
            step ->
                step.event() == ForumOpinionEvent.TAKE
                    || step.event() == ForumOpinionEvent.HOLD_BACK)
        .map(step -> step.actor().id())
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  protected Map<String, String> details(ForumOpinion one) {
    return Map.of("number", one.number());
  }

  @Override
  protected String reason(Step<ForumOpinionEvent, SignedBy> step) {
    return "";
  }
}
