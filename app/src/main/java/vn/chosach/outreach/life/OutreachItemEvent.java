package vn.chosach.outreach.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to an item. */
public enum OutreachItemEvent implements StepEvent {
  RECORD("item-recorded"),
  CONFIRM("item-confirmed"),
  REFUSE("item-refused"),
  WITHDRAW("item-withdrawn");

  private final String words;

  OutreachItemEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "outreach." + words;
  }

  @Override
  public String textKey() {
    return "outreach.item-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
