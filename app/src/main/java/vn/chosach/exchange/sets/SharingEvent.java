package vn.chosach.exchange.sets;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a set. */
public enum SharingEvent implements StepEvent {
  ARRANGE("set-arranged"),
  /** The paper was drawn up whose signature puts it into force. */
  PREPARE("set-prepared"),
  /** The paper was signed. */
  AGREE("set-agreed"),
  /** A file of a period was made. */
  MAKE("set-file-made"),
  /** A file was recalled. */
  RECALL("set-file-recalled"),
  END("set-ended"),
  DROP("set-dropped");

  private final String words;

  SharingEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "exchange." + words;
  }

  @Override
  public String textKey() {
    return "exchange.set-event." + name().toLowerCase(Locale.ROOT);
  }
}
