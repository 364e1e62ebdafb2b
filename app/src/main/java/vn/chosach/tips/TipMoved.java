package vn.chosach.tips;

import java.util.UUID;

/** A tip reached a stage. Announced for the common desk only. */
public record TipMoved(UUID tipId, TipStep step, Stage stage) {

  /**
   * A report that the common desk does not sift reached a stage. Only who handed it in is told, and
   * of nothing but the stage, as of any other: a silence here would say what it is about.
   */
  public record AccusationMoved(UUID tipId) {}
}
