package vn.chosach.plans;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act. */
public sealed interface PlanOutcome {

  /**
   * It stands.
   *
   * @param id what was acted on, or what is new
   */
  record Done(UUID id) implements PlanOutcome {}

  /** It does not, and why. */
  record Refused(Refusal refusal) implements PlanOutcome {}

  /** Somebody acted since the page was shown; look again. */
  record Overtaken() implements PlanOutcome {}

  static PlanOutcome refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
