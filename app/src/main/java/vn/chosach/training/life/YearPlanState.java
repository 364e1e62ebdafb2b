package vn.chosach.training.life;

import java.util.Locale;

/** Where a yearly plan stands. */
public enum YearPlanState {
  DRAFT,
  /** It is signed, and its classes can be opened. */
  ADOPTED,
  DROPPED;

  /** Message key of its name. */
  public String textKey() {
    return "training.plan-state." + name().toLowerCase(Locale.ROOT);
  }
}
