package vn.chosach.trust;

import java.util.Locale;

/** What the agencies have made public about an identifier; never a certificate. */
public enum TrustLabel {
  /** Nothing is public. It does not mean safe. */
  UNKNOWN,
  /** It belongs to whom a published decision is about; reports were confirmed by that. */
  CAUTION,
  /** A published decision names it. */
  HANDLED;

  /** Message key of its word. */
  public String textKey() {
    return "trust.label." + name().toLowerCase(Locale.ROOT);
  }
}
