package vn.chosach.training.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a yearly plan. */
public enum YearPlanEvent implements StepEvent {
  OPEN("plan-opened"),
  ADD_LINE("plan-line-added"),
  DROP_LINE("plan-line-dropped"),
  /** The paper was drawn up whose signature adopts the plan. */
  PREPARE("plan-prepared"),
  /** The paper was signed. */
  ADOPT("plan-adopted"),
  DROP("plan-dropped");

  private final String words;

  YearPlanEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "training." + words;
  }

  @Override
  public String textKey() {
    return "training.plan-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
