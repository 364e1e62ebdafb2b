package vn.chosach.training.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency does with its yearly plan while it is a draft. */
public sealed interface YearPlanAct {

  /** What happens. */
  YearPlanEvent event();

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
      implements YearPlanAct {
    @Override
    public YearPlanEvent event() {
      return YearPlanEvent.ADD_LINE;
    }
  }

  /** One less. */
  record DropLine(UUID line) implements YearPlanAct {
    @Override
    public YearPlanEvent event() {
      return YearPlanEvent.DROP_LINE;
    }
  }

  /** Draws the paper up whose signature adopts the plan. */
  record PreparePlan() implements YearPlanAct {
    @Override
    public YearPlanEvent event() {
      return YearPlanEvent.PREPARE;
    }
  }

  /** Nothing comes of it. */
  record DropPlan(String words) implements YearPlanAct {
    @Override
    public YearPlanEvent event() {
      return YearPlanEvent.DROP;
    }
  }
}
