package vn.chosach.exchange.partners;

import java.util.Locale;

/** Whose system a partner is. */
public enum PartnerKind {
  /** A platform of electronic commerce. */
  PLATFORM,
  /** A postal or delivery firm. */
  POSTAL,
  /** An agency of the directory. */
  AGENCY,
  /** The national committee. */
  NATIONAL;

  /** Message key of its name. */
  public String textKey() {
    return "exchange.partner-kind." + name().toLowerCase(Locale.ROOT);
  }
}
