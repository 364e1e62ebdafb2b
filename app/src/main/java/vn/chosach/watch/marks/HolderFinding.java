package vn.chosach.watch.marks;

import java.util.Locale;

/** What the holder of a mark says of goods; a person of the office still judges. */
public enum HolderFinding {
  GENUINE,
  FAKE,
  /** The holder cannot say by what was sent. */
  UNCLEAR;

  /** Message key of its name. */
  public String textKey() {
    return "watch.mark.finding." + name().toLowerCase(Locale.ROOT);
  }
}
