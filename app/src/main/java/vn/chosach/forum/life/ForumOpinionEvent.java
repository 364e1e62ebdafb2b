package vn.chosach.forum.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to an opinion. */
public enum ForumOpinionEvent implements StepEvent {
  TAKE("opinion-taken"),
  ASSIGN("opinion-assigned"),
  PREPARE("answer-prepared"),
  ANSWER("opinion-answered"),
  HOLD_BACK("opinion-held-back"),
  CLEAR("opinion-cleared"),
  PUBLISH("answer-published"),
  FOLLOW("opinion-followed"),
  MERGE("opinion-merged"),
  HAND_ON("opinion-handed-on");

  private final String words;

  ForumOpinionEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "forum." + words;
  }

  @Override
  public String textKey() {
    return "forum.opinion-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
