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

  /** Whether its sum is taken: an open wish keeps it free as well as what binds. */
  public boolean takes() {
    return this == PREPARED || this == APPROVED || this == APPRAISED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "plans.funding-state." + name().toLowerCase(Locale.ROOT);
  }
}
