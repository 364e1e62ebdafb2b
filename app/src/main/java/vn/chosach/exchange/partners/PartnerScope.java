package vn.chosach.exchange.partners;

import java.util.Locale;

/** What a key opens. */
public enum PartnerScope {
  /** Hands tips in, and reads how far they came. */
  TIPS,
  /** Hands listings in, and reads which of them were flagged. */
  LISTINGS,
  /** Asks what is public about an identifier. */
  LOOKUP,
  /** Reads the open figures. */
  FIGURES,
  /** Reads and acknowledges what is referred to its own agency. */
  REFERRALS;

  /** Message key of its name. */
  public String textKey() {
    return "exchange.scope." + word();
  }

  /** As the interface calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
