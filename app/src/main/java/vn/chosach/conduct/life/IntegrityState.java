package vn.chosach.conduct.life;

import java.util.Locale;

/** Where an integrity case stands. */
public enum IntegrityState {
  /** Received; the desk looks whether it is competent and whether there is something to verify. */
  RECEIVED,
  /** It is verified. */
  VERIFYING,
  /** The competent body was asked to act, and has not answered. */
  RECOMMENDED,
  /** The competent body has answered. */
  ANSWERED,
  /** It went to the body that is competent. */
  PASSED_ON,
  /** It is closed. */
  CLOSED;

  /** Message key of its name. */
  public String textKey() {
    return "conduct.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
