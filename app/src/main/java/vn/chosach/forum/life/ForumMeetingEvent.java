package vn.chosach.forum.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a meeting. */
public enum ForumMeetingEvent implements StepEvent {
  PLAN("meeting-planned"),
  HOLD("meeting-held"),
  CLOSE("meeting-closed"),
  CANCEL("meeting-cancelled");

  private final String words;

  ForumMeetingEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "forum." + words;
  }

  @Override
  public String textKey() {
    return "forum.event." + name().toLowerCase(Locale.ROOT);
  }
}
