package vn.chosach.subjects.life;

import java.util.Locale;

/** Where a judgement stands. */
public enum LinkState {
  /** Waits for a second officer. */
  PROPOSED,
  STANDING,
  REFUSED,
  /** Taken back, as if it had never been given. */
  UNDONE;

  /** Message key of its name. */
  public String textKey() {
    return "subjects.state." + name().toLowerCase(Locale.ROOT);
  }

  /** Message key of what was done where it has just come to this. */
  public String saidKey() {
    return "subjects.said." + name().toLowerCase(Locale.ROOT);
  }
}
