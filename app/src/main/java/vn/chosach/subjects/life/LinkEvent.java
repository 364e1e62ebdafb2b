package vn.chosach.subjects.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a judgement. */
public enum LinkEvent implements StepEvent {
  JUDGE("judged"),
  CONFIRM("judgement-confirmed"),
  REFUSE("judgement-refused"),
  /** The author takes it back before anybody confirmed it. */
  WITHDRAW("judgement-withdrawn"),
  UNDO("judgement-undone");

  private final String words;

  LinkEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "subjects." + words;
  }

  @Override
  public String textKey() {
    return "subjects.event." + name().toLowerCase(Locale.ROOT);
  }
}
