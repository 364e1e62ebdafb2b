package vn.chosach.referrals.asking;

import java.util.Locale;

/** Before which act it is asked whether somebody works on a subject already. */
public enum Occasion {
  /** On its own. */
  QUESTION,
  /** Before a case is opened. */
  OPENING,
  /** Before an inspection is planned. */
  PLAN,
  /** Before a decision to inspect is drawn up. */
  ORDER,
  /** Before a test purchase is planned. */
  PURCHASE;

  /** Message key of its name. */
  public String textKey() {
    return "referrals.occasion." + name().toLowerCase(Locale.ROOT);
  }
}
