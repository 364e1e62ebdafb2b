package vn.chosach.referrals.life;

import java.util.Locale;

/** Where a referral stands with one receiver. */
public enum ReceiverState {
  /** It lies there, or is on its way. */
  OFFERED,
  /** The receiver has it. */
  ACCEPTED,
  /** The receiver does not take it, for a reason. */
  REFUSED,
  /** The receiver would take it on other terms; the sender has the word. */
  COUNTERED,
  /** The day for the answer went by; it is with the sender again. */
  EXPIRED,
  /** Another receiver took it first. */
  PASSED_OVER,
  /** The sender took it back. */
  WITHDRAWN,
  /** The receiver has done what was asked, and said what came of it. */
  DONE;

  /** Whether something is still to be done. */
  public boolean open() {
    return switch (this) {
      case OFFERED, COUNTERED, ACCEPTED -> true;
      case REFUSED, EXPIRED, PASSED_OVER, WITHDRAWN, DONE -> false;
    };
  }

  /**
   * Whether the thing lies, or may still lie, with the receiver, who then reads it as it stands.
   */
  public boolean holds() {
    return switch (this) {
      case OFFERED, COUNTERED, ACCEPTED, DONE -> true;
      case REFUSED, EXPIRED, PASSED_OVER, WITHDRAWN -> false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "referrals.state." + name().toLowerCase(Locale.ROOT);
  }
}
