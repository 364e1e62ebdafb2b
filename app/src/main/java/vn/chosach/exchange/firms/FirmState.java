package vn.chosach.exchange.firms;

import java.util.Locale;

/** Where an entry of the register stands. */
public enum FirmState {
  /** One person entered it; it has no effect. */
  PROPOSED,
  LISTED,
  REFUSED,
  ENDED;

  /** Message key of its name. */
  public String textKey() {
    return "exchange.firm-state." + name().toLowerCase(Locale.ROOT);
  }
}
