package vn.chosach.tips;

import java.util.Locale;

/** Sort of place where the reporter saw it; the picture tiles of the form. */
public enum TipPlace {
  TIKTOK,
  FACEBOOK,
  ZALO,
  MARKETPLACE,
  WEBSITE,
  SHOP,
  STORAGE,
  CALL;

  /** Message key of its name. */
  public String textKey() {
    return "tips.place." + name().toLowerCase(Locale.ROOT);
  }
}
