package vn.chosach.training.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a class. */
public enum ClassEvent implements StepEvent {
  OPEN("opened"),
  ADD_QUESTION("question-added"),
  DROP_QUESTION("question-dropped"),
  /** The decision was drawn up whose signature announces the class. */
  PREPARE("paper-prepared"),
  /** The decision was signed; the units are invited. */
  ANNOUNCE("announced"),
  CLOSE("class-held"),
  CALL_OFF("called-off");

  private final String words;

  ClassEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "training." + words;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String textKey() {
    return "training.event." + slug();
  }
}
