package vn.chosach.referrals.life;

import java.util.Locale;

/** What can happen between a sender and a receiver. */
public enum ReferralEvent {
  OFFER,
  ACCEPT,
  REFUSE,
  /** The receiver proposes other terms. */
  COUNTER,
  /** The sender takes the other terms. */
  AGREE,
  /** The sender stays with the first terms; the receiver has the word again. */
  INSIST,
  /** The day for the answer went by. */
  EXPIRE,
  /** Another receiver accepted. */
  PASS_OVER,
  WITHDRAW,
  /** An item that was asked for is delivered. */
  DELIVER,
  /** The procuracy and the sender are told that the file was received. */
  NOTIFY,
  /** An officer of the receiver takes it, or is given it. */
  ASSIGN,
  /** The receiver says what came of it. */
  FINISH;

  /** The verb in the journal. */
  public String verb() {
    return switch (this) {
      case OFFER -> "referrals.offered";
      case ACCEPT -> "referrals.accepted";
      case REFUSE -> "referrals.refused";
      case COUNTER -> "referrals.countered";
      case AGREE -> "referrals.agreed";
      case INSIST -> "referrals.insisted";
      case EXPIRE -> "referrals.expired";
      case PASS_OVER -> "referrals.passed-over";
      case WITHDRAW -> "referrals.withdrawn";
      case DELIVER -> "referrals.item-delivered";
      case NOTIFY -> "referrals.notified";
      case ASSIGN -> "referrals.assigned";
      case FINISH -> "referrals.finished";
    };
  }

  /** Message key of what happened. */
  public String textKey() {
    return "referrals.event." + name().toLowerCase(Locale.ROOT);
  }
}
