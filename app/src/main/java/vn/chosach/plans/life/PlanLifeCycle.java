package vn.chosach.plans.life;

import java.util.List;
import java.util.Optional;
import vn.chosach.catalogue.CommitteePlan;

/**
 * The life of a plan: from, event, to, whether it needs a document, legal basis. An event that is
 * not in the table for a state does not exist for it.
 */
public final class PlanLifeCycle {

  private static final String FORM = "nd-30-2020";
  private static final String PLAN = CommitteePlan.at("IV.1");

  /** One cell. */
  public record PlanRow(
      PlanState from, PlanEvent event, PlanState to, boolean document, String basis) {}

  public static final List<PlanRow> TABLE =
      List.of(
          new PlanRow(PlanState.DRAFT, PlanEvent.AMEND, PlanState.DRAFT, false, FORM),
          new PlanRow(PlanState.DRAFT, PlanEvent.ISSUE, PlanState.ISSUED, true, FORM),
          new PlanRow(PlanState.ISSUED, PlanEvent.AMEND, PlanState.ISSUED, true, FORM),
          new PlanRow(PlanState.ISSUED, PlanEvent.CLOSE, PlanState.CLOSED, true, PLAN),
          new PlanRow(PlanState.ISSUED, PlanEvent.SUCCEED, PlanState.ISSUED, false, PLAN),
          new PlanRow(PlanState.CLOSED, PlanEvent.SUCCEED, PlanState.CLOSED, false, PLAN));

  private PlanLifeCycle() {}

  public static Optional<PlanRow> row(PlanState from, PlanEvent event) {
    return TABLE.stream().filter(row -> row.from() == from && row.event() == event).findFirst();
  }
}
