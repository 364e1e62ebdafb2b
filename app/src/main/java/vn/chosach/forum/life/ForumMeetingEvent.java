package vn.chosach.forum.life;

import java.util.Locale;

/** What can happen to a meeting. */
public enum ForumMeetingEvent {
  PLAN("meeting-planned"),
  HOLD("meeting-held"),
  CLOSE("meeting-closed"),
  CANCEL("meeting-cancelled");

  private final String words;

  ForumMeetingEvent(String words) {
    this.words = words;
  }

  /** The verb in the journal. */
  public String verb() {
    return "forum." + words;
  }

  /** Message key of what happened. */
  public String textKey() {
    return "forum.event." + name().toLowerCase(Locale.ROOT);
  }
}
