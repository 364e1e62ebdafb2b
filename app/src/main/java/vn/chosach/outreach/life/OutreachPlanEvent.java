package vn.chosach.outreach.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a plan of outreach. */
public enum OutreachPlanEvent implements StepEvent {
  OPEN("plan-opened"),
  ADD_LINE("line-added"),
  DROP_LINE("line-dropped"),
  PREPARE("plan-prepared"),
  ISSUE("plan-issued"),
  CLOSE("plan-closed"),
  DROP("plan-dropped");

  private final String words;

  OutreachPlanEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "outreach." + words;
  }

  @Override
  public String textKey() {
    return "outreach.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
