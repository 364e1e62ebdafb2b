package vn.chosach.exchange.sets;

import java.util.Locale;

/** Where a set stands. */
public enum SharingState {
  DRAFT,
  /** Its paper is signed; a file is made of each period. */
  IN_FORCE,
  ENDED,
  DROPPED;

  /** Message key of its name. */
  public String textKey() {
    return "exchange.set-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
