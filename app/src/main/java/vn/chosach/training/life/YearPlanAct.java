package vn.chosach.training.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency does with its yearly plan while it is a draft. */
public sealed interface YearPlanAct {

  /** What happens. */
  default YearPlanEvent event() {
    return switch (this) {
      case AddLine _ -> YearPlanEvent.ADD_LINE;
      case DropLine _ -> YearPlanEvent.DROP_LINE;
      case PreparePlan _ -> YearPlanEvent.PREPARE;
      case DropPlan _ -> YearPlanEvent.DROP;
    };
  }

  /**
   * One more class.
   *
   * @param title 1 to 300 characters
   * @param quarter from 1 to 4
   * @param people from 1 to 5,000
   * @param holder key of the agency that holds it
   * @param why 1 to 2,000 characters
   */
  record AddLine(
      String title,
      @Nullable ClassKind kind,
      int quarter,
      int people,
      String holder,
      @Nullable String skill,
      @Nullable UUID need,
      String why)
      implements YearPlanAct {}

  /** One less. */
  record DropLine(UUID line) implements YearPlanAct {}

  /** Draws the paper up whose signature adopts the plan. */
  record PreparePlan() implements YearPlanAct {}

  /** Nothing comes of it. */
  record DropPlan(String words) implements YearPlanAct {}
}
