package vn.chosach.press.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a bulletin. */
public enum BulletinEvent implements StepEvent {
  OPEN("opened"),
  WRITE("written"),
  /** Other agencies are asked to sign. */
  ASK("asked"),
  /** A paper was drawn up whose signature is an act. */
  PREPARE("paper-prepared"),
  /** An agency that is asked drew up the paper by which it signs. */
  CONSENT("consent-prepared"),
  JOIN("joined"),
  REFUSE("join-refused"),
  RELEASE("released"),
  RECEIVE("received"),
  QUESTION("questioned"),
  ANSWER("answered"),
  CORRECT("corrected"),
  WITHDRAW("withdrawn"),
  DROP("dropped");

  private final String words;

  BulletinEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "press." + words;
  }

  @Override
  public String textKey() {
    return "press.event." + name().toLowerCase(Locale.ROOT);
  }
}
