package vn.chosach.learning.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a lesson. */
public enum LessonEvent implements StepEvent {
  WRITE("lesson-written"),
  CHANGE("lesson-changed"),
  APPROVE("lesson-approved"),
  REFUSE("lesson-refused"),
  WITHDRAW("lesson-withdrawn");

  private final String words;

  LessonEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "learning." + words;
  }

  @Override
  public String textKey() {
    return "learning.event." + name().toLowerCase(Locale.ROOT);
  }
}
