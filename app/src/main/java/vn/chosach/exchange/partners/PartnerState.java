package vn.chosach.exchange.partners;

import java.util.Locale;

/** Where a partner stands. */
public enum PartnerState {
  /** One person entered it; it gets no key. */
  PROPOSED,
  LISTED,
  REFUSED,
  /** None of its keys opens anything any more. */
  ENDED;

  /** Message key of its name. */
  public String textKey() {
    return "exchange.partner-state." + name().toLowerCase(Locale.ROOT);
  }
}
