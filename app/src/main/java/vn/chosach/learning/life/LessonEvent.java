package vn.chosach.learning.life;

import java.util.Locale;

/** What can happen to a lesson. */
public enum LessonEvent {
  WRITE("lesson-written"),
  CHANGE("lesson-changed"),
  APPROVE("lesson-approved"),
  REFUSE("lesson-refused"),
  WITHDRAW("lesson-withdrawn");

  private final String words;

  LessonEvent(String words) {
    this.words = words;
  }

  /** The verb in the journal. */
  public String verb() {
    return "learning." + words;
  }

  /** Message key of what happened. */
  public String textKey() {
    return "learning.event." + name().toLowerCase(Locale.ROOT);
  }
}
