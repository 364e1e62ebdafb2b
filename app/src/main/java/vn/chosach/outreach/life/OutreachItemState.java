package vn.chosach.outreach.life;

import java.util.Locale;

/** Where an item stands. */
public enum OutreachItemState {
  RECORDED,
  /** A second person of the agency saw what shows it; it counts. */
  CONFIRMED,
  /** The second person did not find it so. */
  REFUSED,
  /** It was wrong, and no longer counts. */
  WITHDRAWN;

  /** Message key of its name. */
  public String textKey() {
    return "outreach.item-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
