package vn.chosach.exchange.firms;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a letter to firms. */
public enum FirmLetterEvent implements StepEvent {
  WRITE("letter-written"),
  /** The paper was drawn up whose signature sends it. */
  PREPARE("letter-prepared"),
  /** The paper was signed. */
  SEND("letter-sent"),
  /** A link for the answer was handed out. */
  HAND_LINK("letter-link-handed"),
  /** A firm answered by its link. */
  ANSWER("letter-answered"),
  /** The office entered the paper that a firm returned. */
  ENTER_ANSWER("letter-answer-entered"),
  CLOSE("letter-closed"),
  DROP("letter-dropped");

  private final String words;

  FirmLetterEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "exchange." + words;
  }

  @Override
  public String textKey() {
    return "exchange.letter-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
