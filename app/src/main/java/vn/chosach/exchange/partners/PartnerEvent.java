package vn.chosach.exchange.partners;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a partner. */
public enum PartnerEvent implements StepEvent {
  ENTER("partner-entered"),
  CONFIRM("partner-confirmed"),
  REFUSE("partner-refused"),
  /** One person asks for other terms. */
  ASK_CHANGE("partner-change-asked"),
  /** A second one agrees, and they hold. */
  AGREE_CHANGE("partner-changed"),
  DENY_CHANGE("partner-change-denied"),
  /** One officer gives the first part of a key. */
  GIVE_KEY("partner-key-given"),
  /** Another one gives the second part, and the key opens. */
  GIVE_REST("partner-key-rest-given"),
  END_KEY("partner-key-ended"),
  TEST_HOOK("partner-hook-tested"),
  REPLAY("partner-hook-replayed"),
  /** An officer switched an address off. */
  STOP_HOOK("partner-hook-stopped"),
  /** The program switched it off, because nothing got through for days. */
  GIVE_UP_HOOK("partner-hook-given-up"),
  END("partner-ended");

  private final String words;

  PartnerEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "exchange." + words;
  }

  @Override
  public String textKey() {
    return "exchange.partner-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
