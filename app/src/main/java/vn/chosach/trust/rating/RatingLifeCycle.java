package vn.chosach.trust.rating;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The life of a label: from, event, to, who, on what ground. */
public final class RatingLifeCycle {

  /** Whose act it is. */
  public enum RatingWho {
    /** Who works for the agency that gives it. */
    OFFICE,
    /** Who has the code of the shop. */
    SHOP,
    /** The signature under a paper, or the program. */
    NOBODY
  }

  private static final String BASIS = "luat-19-2023";

  private static final Set<RatingState> DRAFT = Set.of(RatingState.DRAFT);
  private static final Set<RatingState> SENT = Set.of(RatingState.SENT);
  private static final Set<RatingState> APPEALED = Set.of(RatingState.APPEALED);

  /**
   * A reply or an appeal may show that a finding was wrong: it is put right where it stands, and
   * during an appeal beside what is public until a paper is signed.
   */
  private static final Set<RatingState> FOUND =
      EnumSet.of(RatingState.DRAFT, RatingState.SENT, RatingState.APPEALED);

  private static final Set<RatingState> JUDGED = EnumSet.of(RatingState.DRAFT, RatingState.SENT);
  private static final Set<RatingState> SHOWN =
      EnumSet.of(RatingState.PUBLISHED, RatingState.APPEALED);

  public static final List<Transition<RatingState, RatingEvent, RatingWho>> TABLE =
      List.of(
          Transition.stays(FOUND, RatingEvent.FIND, RatingWho.OFFICE, BASIS),
          Transition.stays(JUDGED, RatingEvent.JUDGE, RatingWho.OFFICE, BASIS),
          Transition.to(DRAFT, RatingEvent.SEND, RatingState.SENT, RatingWho.OFFICE, BASIS),
          Transition.stays(SENT, RatingEvent.REPLY, RatingWho.SHOP, BASIS),
          Transition.stays(
              EnumSet.of(RatingState.SENT, RatingState.PUBLISHED, RatingState.APPEALED),
              RatingEvent.PREPARE,
              RatingWho.OFFICE,
              BASIS),
          Transition.to(SENT, RatingEvent.PUBLISH, RatingState.PUBLISHED, RatingWho.NOBODY, BASIS),
          Transition.to(
              Set.of(RatingState.PUBLISHED),
              RatingEvent.APPEAL,
              RatingState.APPEALED,
              RatingWho.SHOP,
              BASIS),
          Transition.to(
              APPEALED, RatingEvent.UPHOLD, RatingState.PUBLISHED, RatingWho.NOBODY, BASIS),
          Transition.to(
              APPEALED, RatingEvent.CHANGE, RatingState.PUBLISHED, RatingWho.NOBODY, BASIS),
          Transition.to(SHOWN, RatingEvent.REMOVE, RatingState.REMOVED, RatingWho.NOBODY, BASIS),
          Transition.to(SHOWN, RatingEvent.LAPSE, RatingState.REMOVED, RatingWho.NOBODY, BASIS),
          Transition.to(SHOWN, RatingEvent.FALL, RatingState.REMOVED, RatingWho.NOBODY, BASIS),
          Transition.to(SHOWN, RatingEvent.EXPIRE, RatingState.EXPIRED, RatingWho.NOBODY, BASIS),
          Transition.to(
              EnumSet.of(RatingState.DRAFT, RatingState.SENT),
              RatingEvent.DROP,
              RatingState.DROPPED,
              RatingWho.OFFICE,
              BASIS));

  private RatingLifeCycle() {}

  public static Optional<Transition<RatingState, RatingEvent, RatingWho>> row(
      RatingState from, RatingEvent event) {
    return Transition.in(TABLE, from, event);
  }
}
