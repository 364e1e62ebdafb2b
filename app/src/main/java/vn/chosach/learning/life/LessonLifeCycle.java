package vn.chosach.learning.life;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** The life of a lesson: from, event, to, who, on what ground. */
public final class LessonLifeCycle {

  /** Whose act it is. */
  public enum LessonWho {
    /** Who writes for the agency. */
    AGENCY,
    /** Who writes for the agency and did not write this text. */
    SECOND
  }

  /** Law on legal education, under which agencies tell people the law. */
  public static final String LAW = "luat-14-2012";

  public static final List<Transition<LessonState, LessonEvent, LessonWho>> TABLE =
      List.of(
          Transition.to(
              Set.of(LessonState.SHOWN, LessonState.CHANGED),
              LessonEvent.CHANGE,
              LessonState.CHANGED,
              LessonWho.AGENCY,
              LAW),
          Transition.to(
              Set.of(LessonState.WRITTEN, LessonState.WITHDRAWN),
              LessonEvent.CHANGE,
              LessonState.WRITTEN,
              LessonWho.AGENCY,
              LAW),
          Transition.to(
              Set.of(LessonState.WRITTEN, LessonState.CHANGED),
              LessonEvent.APPROVE,
              LessonState.SHOWN,
              LessonWho.SECOND,
              LAW,
              TransitionNeed.SECOND_PERSON),
          Transition.to(
              Set.of(LessonState.WRITTEN),
              LessonEvent.REFUSE,
              LessonState.WITHDRAWN,
              LessonWho.SECOND,
              LAW,
              TransitionNeed.WORDS,
              TransitionNeed.SECOND_PERSON),
          Transition.to(
              Set.of(LessonState.CHANGED),
              LessonEvent.REFUSE,
              LessonState.SHOWN,
              LessonWho.SECOND,
              LAW,
              TransitionNeed.WORDS,
              TransitionNeed.SECOND_PERSON),
          Transition.to(
              Set.of(LessonState.SHOWN, LessonState.CHANGED, LessonState.WRITTEN),
              LessonEvent.WITHDRAW,
              LessonState.WITHDRAWN,
              LessonWho.AGENCY,
              LAW,
              TransitionNeed.WORDS));

  private LessonLifeCycle() {}

  /** Whether an officer writes for an agency, or for one that ended and that theirs carries on. */
  public static boolean writes(String agency, ActingOfficer who, Heirs heirs) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE)
        && heirs.act(agency, who);
  }

  /** Whether an officer wrote the newest text. */
  public static boolean wrote(Lesson one, ActingOfficer who) {
    return Objects.equals(one.newest().writtenBy(), who.actor().id());
  }

  public static Optional<Transition<LessonState, LessonEvent, LessonWho>> row(
      LessonState from, LessonEvent event) {
    return Transition.in(TABLE, from, event);
  }
}
