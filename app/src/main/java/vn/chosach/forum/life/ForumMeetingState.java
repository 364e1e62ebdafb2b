package vn.chosach.forum.life;

import java.util.Locale;

/** Where a meeting stands. */
public enum ForumMeetingState {
  PLANNED,
  /** Its minutes are here; opinions are taken and answered. */
  HELD,
  /** Every opinion was settled. */
  CLOSED,
  CANCELLED;

  /** Message key of its name. */
  public String textKey() {
    return "forum.state." + name().toLowerCase(Locale.ROOT);
  }
}
