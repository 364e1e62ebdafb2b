package vn.chosach.plans.life;

import java.util.Locale;

/** Where a plan stands. */
public enum PlanState {
  DRAFT,
  /** In force during its term. */
  ISSUED,
  /** Ended with a closing report. */
  CLOSED;

  /** Message key of its name. */
  public String textKey() {
    return "plans.plan-state." + name().toLowerCase(Locale.ROOT);
  }
}
