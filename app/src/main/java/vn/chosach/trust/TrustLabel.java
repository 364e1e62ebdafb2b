package vn.chosach.trust;

import java.util.Locale;

/** What the agencies have made public about an identifier; never a certificate. */
public enum TrustLabel {
  /** Nothing is public. It does not mean safe. */
  UNKNOWN,
  /** A number or account that a published decision is about. */
  CAUTION,
  /** A shop or business that a published decision names. */
  HANDLED;

  /** Message key of its word. */
  public String textKey() {
    return "trust.label." + name().toLowerCase(Locale.ROOT);
  }
}
