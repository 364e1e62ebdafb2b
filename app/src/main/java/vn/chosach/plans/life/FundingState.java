package vn.chosach.plans.life;

import java.util.Locale;

/** Where a record of money stands. */
public enum FundingState {
  /** Prepared by the accountant; binds nothing yet, but keeps its sum free of others. */
  PREPARED,
  /** Signed or approved by the head of account. */
  APPROVED,
  /** An estimate that finance looked through; money can be allocated on it. */
  APPRAISED,
  /** An estimate that finance sent back. */
  RETURNED,
  /** Undone by a later act. */
  ANNULLED,
  /** Given up before it bound anything. */
  DROPPED,
  /** Typed before papers were asked for; it counts, and nothing can rest on it. */
  BEFORE;

  /** Message key of its name. */
  public String textKey() {
    return "plans.funding-state." + name().toLowerCase(Locale.ROOT);
  }
}
