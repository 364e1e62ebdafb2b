package vn.chosach.watch.marks;

import java.util.Locale;

/** What a picture of a sheet shows. */
public enum Showing {
  GENUINE,
  FAKE;

  /** Message key of its name. */
  public String textKey() {
    return "watch.mark.showing." + name().toLowerCase(Locale.ROOT);
  }
}
