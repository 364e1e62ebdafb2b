package vn.chosach.training.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The life of a yearly plan: from, event, to, who, on what ground. */
public final class YearPlanLifeCycle {

  /** Whose act it is. */
  public enum YearPlanWho {
    /** Who works for the agency whose plan it is. */
    PLANNER,
    /** The signature under it. */
    NOBODY
  }

  private static final String FORM = "nd-171-2025";
  private static final Set<YearPlanState> DRAFT = Set.of(YearPlanState.DRAFT);

  public static final List<Transition<YearPlanState, YearPlanEvent, YearPlanWho>> TABLE =
      List.of(
          Transition.stays(DRAFT, YearPlanEvent.ADD_LINE, YearPlanWho.PLANNER, FORM),
          Transition.stays(DRAFT, YearPlanEvent.DROP_LINE, YearPlanWho.PLANNER, FORM),
          Transition.stays(DRAFT, YearPlanEvent.PREPARE, YearPlanWho.PLANNER, FORM),
          Transition.to(
              DRAFT, YearPlanEvent.ADOPT, YearPlanState.ADOPTED, YearPlanWho.NOBODY, FORM),
          Transition.to(
              DRAFT, YearPlanEvent.DROP, YearPlanState.DROPPED, YearPlanWho.PLANNER, FORM));

  private YearPlanLifeCycle() {}

  public static Optional<Transition<YearPlanState, YearPlanEvent, YearPlanWho>> row(
      YearPlanState from, YearPlanEvent event) {
    return Transition.in(TABLE, from, event);
  }
}
