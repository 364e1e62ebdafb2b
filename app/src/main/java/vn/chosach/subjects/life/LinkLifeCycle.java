package vn.chosach.subjects.life;

import java.util.List;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The life of a judgement: from, event, to, who, on what ground. */
public final class LinkLifeCycle {

  /** Whose act it is. */
  public enum LinkWho {
    /** Another officer who sees both cases. */
    SECOND,
    AUTHOR,
    /** Any officer who sees both cases and works on such. */
    WORKER
  }

  /** Tips and coordination of the 389 bodies. */
  public static final String BASIS = "qd-195-389-2020";

  private static final Set<LinkState> OPEN = Set.of(LinkState.PROPOSED);

  public static final List<Transition<LinkState, LinkEvent, LinkWho>> TABLE =
      List.of(
          Transition.to(OPEN, LinkEvent.CONFIRM, LinkState.STANDING, LinkWho.SECOND, BASIS),
          Transition.to(OPEN, LinkEvent.REFUSE, LinkState.REFUSED, LinkWho.SECOND, BASIS),
          Transition.to(OPEN, LinkEvent.WITHDRAW, LinkState.UNDONE, LinkWho.AUTHOR, BASIS),
          Transition.to(
              Set.of(LinkState.STANDING), LinkEvent.UNDO, LinkState.UNDONE, LinkWho.WORKER, BASIS));

  private LinkLifeCycle() {}
}
