package vn.chosach.exchange.firms;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a firm in the register. */
public enum FirmEvent implements StepEvent {
  ENTER("firm-entered"),
  CONFIRM("firm-confirmed"),
  REFUSE("firm-refused"),
  REACH("firm-contact-changed"),
  CHECK("firm-checked"),
  /** A link for notices of parcels was handed out. */
  HAND_LINK("firm-link-handed"),
  END("firm-ended");

  private final String words;

  FirmEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "exchange." + words;
  }

  @Override
  public String textKey() {
    return "exchange.firm-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
