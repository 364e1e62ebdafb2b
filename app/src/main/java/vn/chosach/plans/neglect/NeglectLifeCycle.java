package vn.chosach.plans.neglect;

import java.util.List;
import java.util.Set;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.lifecycle.Transition;
import vn.chosach.plans.neglect.Neglect.NeglectState;

/** Its life: from, event, to, who. Nothing is recommended about an agency that was not heard. */
final class NeglectLifeCycle {

  /** Whose act it is. */
  enum NeglectWho {
    /** The standing office and the leaders of the committee, but not about their own agency. */
    DESK,
    /** Who works for the agency: whoever draws up what its head signs. */
    UNIT,
    /** The signature under the letter. */
    NOBODY
  }

  static final List<Transition<NeglectState, NeglectEvent, NeglectWho>> TABLE =
      List.of(
          stays(NeglectState.DRAFT, NeglectEvent.PREPARE_HEARING),
          to(NeglectState.DRAFT, NeglectEvent.HEAR, NeglectState.HEARING, NeglectWho.NOBODY),
          to(NeglectState.DRAFT, NeglectEvent.WITHDRAW, NeglectState.DROPPED, NeglectWho.DESK),
          Transition.stays(
              Set.of(NeglectState.HEARING),
              NeglectEvent.PREPARE_EXPLANATION,
              NeglectWho.UNIT,
              CommitteePlan.at("III.1")),
          to(NeglectState.HEARING, NeglectEvent.EXPLAIN, NeglectState.HEARD, NeglectWho.NOBODY),
          to(NeglectState.HEARING, NeglectEvent.RECEIVE, NeglectState.HEARD, NeglectWho.DESK),
          to(NeglectState.HEARING, NeglectEvent.SILENT, NeglectState.HEARD, NeglectWho.DESK),
          to(NeglectState.HEARD, NeglectEvent.ACCEPT, NeglectState.DROPPED, NeglectWho.DESK),
          stays(NeglectState.HEARD, NeglectEvent.PREPARE),
          to(
              NeglectState.HEARD,
              NeglectEvent.RECOMMEND,
              NeglectState.RECOMMENDED,
              NeglectWho.NOBODY),
          stays(NeglectState.RECOMMENDED, NeglectEvent.PREPARE_REMINDER),
          Transition.stays(
              Set.of(NeglectState.RECOMMENDED),
              NeglectEvent.REMIND,
              NeglectWho.NOBODY,
              CommitteePlan.at("III.1")),
          to(NeglectState.RECOMMENDED, NeglectEvent.ANSWER, NeglectState.ANSWERED, NeglectWho.DESK),
          to(NeglectState.ANSWERED, NeglectEvent.CLOSE, NeglectState.CLOSED, NeglectWho.DESK));

  private NeglectLifeCycle() {}

  private static Transition<NeglectState, NeglectEvent, NeglectWho> to(
      NeglectState from, NeglectEvent event, NeglectState to, NeglectWho who) {
    return Transition.to(Set.of(from), event, to, who, CommitteePlan.at("III.1"));
  }

  private static Transition<NeglectState, NeglectEvent, NeglectWho> stays(
      NeglectState from, NeglectEvent event) {
    return Transition.stays(Set.of(from), event, NeglectWho.DESK, CommitteePlan.at("III.1"));
  }
}
