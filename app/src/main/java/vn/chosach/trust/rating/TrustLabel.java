package vn.chosach.trust.rating;

import java.util.Locale;

/** What the agencies have made public about an identifier, the gravest last; no certificate. */
public enum TrustLabel {
  /** Nothing is public. It does not mean safe. */
  UNKNOWN,
  /** A shop that met every public criterion when it was looked at. */
  VERIFIED,
  /** A number or account that a published decision is about, or a shop that fails a criterion. */
  CAUTION,
  /** A shop that an agency warns of on the ground of a published decision. */
  WARNED,
  /** A shop or business that a published decision names. */
  HANDLED;

  /** Message key of its word. */
  public String textKey() {
    return "trust.label." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether an agency gives it by the criteria; the others follow from publications alone. */
  public boolean given() {
    return switch (this) {
      case VERIFIED, CAUTION, WARNED -> true;
      case UNKNOWN, HANDLED -> false;
    };
  }

  /** Whether it speaks against somebody. */
  public boolean grave() {
    return switch (this) {
      case CAUTION, WARNED, HANDLED -> true;
      case UNKNOWN, VERIFIED -> false;
    };
  }
}
