package vn.chosach.watch.register;

import java.util.Locale;

/** What a check of a watched place ends with. */
public enum PlaceFinding {
  /** Nothing to look into. */
  CLEAR,
  /** Signs of a violation; a second officer reads them. */
  SIGNS,
  /** The place is closed or cannot be found. */
  GONE;

  /** Message key of its name. */
  public String textKey() {
    return "watch.place.finding." + name().toLowerCase(Locale.ROOT);
  }
}
