package vn.chosach.plans.duties;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.plans.life.PlanEvent;

/**
 * A plan with all that belongs to it.
 *
 * @param plan as it stands
 * @param whole whether the reader sees more than the title
 * @param goals its parts, in order
 * @param duties in force, in order
 * @param steps what happened, oldest first
 * @param above the plan that it carries out
 * @param differences to the plan above; empty without one
 * @param offered duties of the plan above that it has not taken over, also those that name others
 */
public record PlanFile(
    Plan plan,
    boolean whole,
    List<Goal> goals,
    List<Duty> duties,
    List<Event> steps,
    @Nullable Plan above,
    List<Difference> differences,
    List<Duty> offered) {

  /**
   * A part of a plan.
   *
   * @param objective whether it was written as an objective, which is issued with measure and
   *     indicator only; else a heading
   */
  public record Goal(String ref, String titleVi, String titleEn, boolean objective) {

    /** As a plan below takes it over: what was asked of the objective is shown above. */
    Goal heading() {
      return new Goal(ref, titleVi, titleEn, false);
    }
  }

  /** What happened. */
  public record Event(
      UUID id,
      Instant at,
      PlanEvent event,
      Actor actor,
      String words,
      String document,
      boolean hasFile) {}
}
