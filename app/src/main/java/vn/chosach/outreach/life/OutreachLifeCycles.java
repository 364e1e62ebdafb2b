package vn.chosach.outreach.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The lives of a plan and of an item: from, event, to, who, on what ground. */
public final class OutreachLifeCycles {

  /** Whose act it is. */
  public enum OutreachWho {
    /** Who works for the agency. */
    AGENCY,
    /** Who works for the agency and did not record it. */
    SECOND,
    /** The signature under its paper. */
    NOBODY
  }

  private static final String LAW = "luat-14-2012";

  private static final Set<OutreachPlanState> DRAFT = Set.of(OutreachPlanState.DRAFT);

  public static final List<Transition<OutreachPlanState, OutreachPlanEvent, OutreachWho>> PLAN =
      List.of(
          Transition.stays(DRAFT, OutreachPlanEvent.ADD_LINE, OutreachWho.AGENCY, LAW),
          Transition.stays(DRAFT, OutreachPlanEvent.DROP_LINE, OutreachWho.AGENCY, LAW),
          Transition.stays(DRAFT, OutreachPlanEvent.PREPARE, OutreachWho.AGENCY, LAW),
          Transition.to(
              DRAFT, OutreachPlanEvent.ISSUE, OutreachPlanState.IN_FORCE, OutreachWho.NOBODY, LAW),
          Transition.to(
              DRAFT, OutreachPlanEvent.DROP, OutreachPlanState.DROPPED, OutreachWho.AGENCY, LAW),
          Transition.to(
              Set.of(OutreachPlanState.IN_FORCE),
              OutreachPlanEvent.CLOSE,
              OutreachPlanState.ENDED,
              OutreachWho.AGENCY,
              LAW));

  private static final Set<OutreachItemState> RECORDED = Set.of(OutreachItemState.RECORDED);

  public static final List<Transition<OutreachItemState, OutreachItemEvent, OutreachWho>> ITEM =
      List.of(
          Transition.to(
              RECORDED,
              OutreachItemEvent.CONFIRM,
              OutreachItemState.CONFIRMED,
              OutreachWho.SECOND,
              LAW),
          Transition.to(
              RECORDED,
              OutreachItemEvent.REFUSE,
              OutreachItemState.REFUSED,
              OutreachWho.SECOND,
              LAW),
          Transition.to(
              Set.of(OutreachItemState.RECORDED, OutreachItemState.CONFIRMED),
              OutreachItemEvent.WITHDRAW,
              OutreachItemState.WITHDRAWN,
              OutreachWho.AGENCY,
              LAW));

  private OutreachLifeCycles() {}

  public static Optional<Transition<OutreachPlanState, OutreachPlanEvent, OutreachWho>> row(
      OutreachPlanState from, OutreachPlanEvent event) {
    return Transition.in(PLAN, from, event);
  }

  public static Optional<Transition<OutreachItemState, OutreachItemEvent, OutreachWho>> row(
      OutreachItemState from, OutreachItemEvent event) {
    return Transition.in(ITEM, from, event);
  }
}
