package vn.chosach.plans.life;

import java.util.Locale;

/** What can happen to a plan. */
public enum PlanEvent {
  DRAW_UP("plan-drawn-up"),
  /** A duty is added, changed or dropped; of an issued plan this is a new edition. */
  AMEND("plan-amended"),
  ISSUE("plan-issued"),
  CLOSE("plan-closed"),
  /** Another plan follows it. */
  SUCCEED("plan-succeeded");

  private final String words;

  PlanEvent(String words) {
    this.words = words;
  }

  /** The verb in the journal. */
  public String verb() {
    return "plans." + words;
  }

  /** Message key of what happened. */
  public String textKey() {
    return "plans.plan-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
