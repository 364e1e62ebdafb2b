package vn.chosach.outreach.life;

import java.util.Locale;

/** What can happen to an item. */
public enum OutreachItemEvent {
  RECORD("item-recorded"),
  CONFIRM("item-confirmed"),
  REFUSE("item-refused"),
  WITHDRAW("item-withdrawn");

  private final String words;

  OutreachItemEvent(String words) {
    this.words = words;
  }

  /** The verb in the journal. */
  public String verb() {
    return "outreach." + words;
  }

  /** Message key of what happened. */
  public String textKey() {
    return "outreach.item-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
