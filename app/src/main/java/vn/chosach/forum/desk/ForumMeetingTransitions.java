package vn.chosach.forum.desk;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumLifeCycles;
import vn.chosach.forum.life.ForumLifeCycles.ForumWho;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingEvent;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** Every act on a meeting, moved by the engine. */
@Component
class ForumMeetingTransitions
    extends SteppedRoom<ForumMeeting, ForumMeetingState, ForumMeetingEvent, ForumWho, SignedBy> {

  private final Heirs heirs;

  ForumMeetingTransitions(
      ForumMeetingRepository repository, Transitions engine, Journal journal, Heirs heirs) {
    super(
        new LifeOf<>(
            "forum",
            "forum-meeting",
            ForumMeetingEvent.PLAN,
            ForumLifeCycles.LAW,
            ForumLifeCycles.MEETING),
        repository,
        engine,
        journal);
    this.heirs = heirs;
  }

  /** Whether an officer works for the police who convened it, or carries on their work. */
  boolean works(String agency, ActingOfficer who) {
    return heirs.act(agency, who) && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD);
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
    return Refusal.when(!may, "forum.not-yours");
  }

  @Override
  protected Map<String, String> details(ForumMeeting one) {
    return Map.of("number", one.number());
  }
}
