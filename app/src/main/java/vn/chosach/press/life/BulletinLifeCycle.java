package vn.chosach.press.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The life of a bulletin: from, event, to, who, on what ground. */
public final class BulletinLifeCycle {

  /** Whose act it is. */
  public enum BulletinWho {
    /** Who works for the agency that drafts it. */
    OWNER,
    /** Who works for an agency that is asked to sign. */
    ASKED,
    /** Who works for a body that it is sent to. */
    RECEIVER,
    /** Who speaks for the agency on that day. */
    SPOKESPERSON,
    /** The signature under a paper. */
    NOBODY
  }

  private static final String BASIS = "nd-244-2026";

  private static final Set<BulletinState> AHEAD =
      EnumSet.of(BulletinState.DRAFT, BulletinState.ASKED);
  private static final Set<BulletinState> DRAFT = Set.of(BulletinState.DRAFT);
  private static final Set<BulletinState> ASKED = Set.of(BulletinState.ASKED);
  private static final Set<BulletinState> OUT = Set.of(BulletinState.OUT);

  public static final List<Transition<BulletinState, BulletinEvent, BulletinWho>> TABLE =
      List.of(
          Transition.stays(DRAFT, BulletinEvent.WRITE, BulletinWho.OWNER, BASIS),
          Transition.to(DRAFT, BulletinEvent.ASK, BulletinState.ASKED, BulletinWho.OWNER, BASIS),
          Transition.stays(
              EnumSet.of(BulletinState.DRAFT, BulletinState.ASKED, BulletinState.OUT),
              BulletinEvent.PREPARE,
              BulletinWho.OWNER,
              BASIS),
          Transition.stays(ASKED, BulletinEvent.CONSENT, BulletinWho.ASKED, BASIS),
          Transition.stays(ASKED, BulletinEvent.JOIN, BulletinWho.NOBODY, BASIS),
          Transition.stays(ASKED, BulletinEvent.REFUSE, BulletinWho.ASKED, BASIS),
          Transition.to(AHEAD, BulletinEvent.RELEASE, BulletinState.OUT, BulletinWho.NOBODY, BASIS),
          Transition.stays(OUT, BulletinEvent.RECEIVE, BulletinWho.RECEIVER, BASIS),
          Transition.stays(OUT, BulletinEvent.QUESTION, BulletinWho.RECEIVER, BASIS),
          // What was asked while it was out is owed an answer also when it is taken back.
          Transition.stays(
              EnumSet.of(BulletinState.OUT, BulletinState.WITHDRAWN),
              BulletinEvent.ANSWER,
              BulletinWho.SPOKESPERSON,
              BASIS),
          Transition.stays(OUT, BulletinEvent.CORRECT, BulletinWho.NOBODY, BASIS),
          Transition.to(
              OUT, BulletinEvent.WITHDRAW, BulletinState.WITHDRAWN, BulletinWho.NOBODY, BASIS),
          Transition.to(
              AHEAD, BulletinEvent.DROP, BulletinState.DROPPED, BulletinWho.OWNER, BASIS));

  private BulletinLifeCycle() {}

  public static Optional<Transition<BulletinState, BulletinEvent, BulletinWho>> row(
      BulletinState from, BulletinEvent event) {
    return Transition.in(TABLE, from, event);
  }
}
