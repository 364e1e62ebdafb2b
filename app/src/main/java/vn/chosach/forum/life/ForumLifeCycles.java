package vn.chosach.forum.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The lives of a meeting and of an opinion: from, event, to, who, on what ground. */
public final class ForumLifeCycles {

  /** Whose act it is. */
  public enum ForumWho {
    /** Who works for the police who convened it. */
    POLICE,
    /** Likewise, but neither who recorded it nor who held it back. */
    SECOND,
    /** The signature under its answer. */
    NOBODY
  }

  /** Reception of opinions and proposals. */
  public static final String LAW = "nd-154-2026";

  /** Reports of crimes. */
  public static final String CRIME = "ttlt-01-2017";

  /** Personal data. */
  private static final String DATA = "luat-91-2025";

  public static final List<Transition<ForumMeetingState, ForumMeetingEvent, ForumWho>> MEETING =
      List.of(
          Transition.to(
              Set.of(ForumMeetingState.PLANNED),
              ForumMeetingEvent.HOLD,
              ForumMeetingState.HELD,
              ForumWho.POLICE,
              LAW),
          Transition.to(
              Set.of(ForumMeetingState.PLANNED),
              ForumMeetingEvent.CANCEL,
              ForumMeetingState.CANCELLED,
              ForumWho.POLICE,
              LAW),
          Transition.to(
              Set.of(ForumMeetingState.HELD),
              ForumMeetingEvent.CLOSE,
              ForumMeetingState.CLOSED,
              ForumWho.POLICE,
              LAW));

  private static final Set<ForumOpinionState> OPEN =
      Set.of(ForumOpinionState.TAKEN, ForumOpinionState.ASSIGNED);

  public static final List<Transition<ForumOpinionState, ForumOpinionEvent, ForumWho>> OPINION =
      List.of(
          Transition.to(
              OPEN, ForumOpinionEvent.ASSIGN, ForumOpinionState.ASSIGNED, ForumWho.POLICE, LAW),
          Transition.stays(
              Set.of(ForumOpinionState.ASSIGNED), ForumOpinionEvent.PREPARE, ForumWho.POLICE, LAW),
          Transition.to(
              Set.of(ForumOpinionState.ASSIGNED),
              ForumOpinionEvent.ANSWER,
              ForumOpinionState.ANSWERED,
              ForumWho.NOBODY,
              LAW),
          Transition.stays(
              Set.of(
                  ForumOpinionState.TAKEN, ForumOpinionState.ASSIGNED, ForumOpinionState.ANSWERED),
              ForumOpinionEvent.HOLD_BACK,
              ForumWho.POLICE,
              DATA),
          Transition.to(
              Set.of(ForumOpinionState.PUBLISHED),
              ForumOpinionEvent.HOLD_BACK,
              ForumOpinionState.ANSWERED,
              ForumWho.POLICE,
              DATA),
          Transition.stays(
              Set.of(ForumOpinionState.ANSWERED), ForumOpinionEvent.CLEAR, ForumWho.SECOND, DATA),
          Transition.to(
              Set.of(ForumOpinionState.ANSWERED),
              ForumOpinionEvent.PUBLISH,
              ForumOpinionState.PUBLISHED,
              ForumWho.POLICE,
              LAW),
          Transition.stays(
              Set.of(ForumOpinionState.ANSWERED, ForumOpinionState.PUBLISHED),
              ForumOpinionEvent.FOLLOW,
              ForumWho.POLICE,
              LAW),
          Transition.to(
              Set.of(ForumOpinionState.TAKEN),
              ForumOpinionEvent.MERGE,
              ForumOpinionState.MERGED,
              ForumWho.POLICE,
              LAW),
          // Also after its answer, which stays as a paper of the register and is no longer shown.
          Transition.to(
              Set.of(
                  ForumOpinionState.TAKEN,
                  ForumOpinionState.ASSIGNED,
                  ForumOpinionState.ANSWERED,
                  ForumOpinionState.PUBLISHED),
              ForumOpinionEvent.HAND_ON,
              ForumOpinionState.HANDED_ON,
              ForumWho.POLICE,
              CRIME));

  private ForumLifeCycles() {}

  public static Optional<Transition<ForumMeetingState, ForumMeetingEvent, ForumWho>> row(
      ForumMeetingState from, ForumMeetingEvent event) {
    return Transition.in(MEETING, from, event);
  }

  public static Optional<Transition<ForumOpinionState, ForumOpinionEvent, ForumWho>> row(
      ForumOpinionState from, ForumOpinionEvent event) {
    return Transition.in(OPINION, from, event);
  }
}
