package vn.chosach.referrals.life;

import java.util.Locale;

/** Why a receiver does not take something. */
public enum RefusalReason {
  /** Another agency is competent. */
  NOT_COMPETENT,
  /** The same is already being handled, there or elsewhere. */
  ALREADY_HANDLED,
  /** Checked, and no sign of a crime. */
  NO_CRIME,
  /** The receiver does not hold what is asked for. */
  NOT_HELD,
  /** Force majeure, or no one to send. */
  NOT_ABLE,
  /** The law keeps it secret from the sender: a source, a tax file, a state secret. */
  SECRECY;

  /** Message key of its name. */
  public String textKey() {
    return "referrals.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
