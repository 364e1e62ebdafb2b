package vn.chosach.exchange.firms;

import java.util.Locale;

/** Where a letter to firms stands. */
public enum FirmLetterState {
  DRAFT,
  /** Its paper is signed. */
  SENT,
  CLOSED,
  DROPPED;

  /** Message key of its name. */
  public String textKey() {
    return "exchange.letter-state." + name().toLowerCase(Locale.ROOT);
  }
}
