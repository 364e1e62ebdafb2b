package vn.chosach.press.life;

import java.util.Locale;

/** Where a bulletin stands. */
public enum BulletinState {
  DRAFT,
  /** Other agencies are asked to sign it. */
  ASKED,
  /** Its paper is signed: sent, and public once no hour of embargo holds it. */
  OUT,
  WITHDRAWN,
  DROPPED;

  /** Message key of its name. */
  public String textKey() {
    return "press.state." + name().toLowerCase(Locale.ROOT);
  }
}
