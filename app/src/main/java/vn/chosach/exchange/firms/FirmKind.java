package vn.chosach.exchange.firms;

import java.util.Locale;

/** What services a firm offers. */
public enum FirmKind {
  /** Postal and delivery services. */
  POSTAL,
  TELECOM,
  BOTH;

  /** Whether it knows whose a number is. */
  public boolean telecom() {
    return this != POSTAL;
  }

  /** Whether it carries parcels. */
  public boolean postal() {
    return this != TELECOM;
  }

  /** Message key of its name. */
  public String textKey() {
    return "exchange.firm-kind." + name().toLowerCase(Locale.ROOT);
  }
}
