package vn.chosach.outreach.life;

import java.util.Locale;

/** Whom an item speaks to. */
public enum OutreachAudience {
  RESIDENTS,
  CONSUMERS,
  SELLERS,
  FIRMS,
  OFFICIALS,
  PUPILS,
  ELDERLY;

  /** Message key of its name. */
  public String textKey() {
    return "outreach.audience." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
