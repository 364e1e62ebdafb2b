package vn.chosach.learning.life;

import java.util.Locale;

/** Where a lesson stands. */
public enum LessonState {
  /** Written, and read by nobody outside before a second person approves. */
  WRITTEN,
  /** Everybody reads it. */
  SHOWN,
  /** Everybody reads it; another text waits for a second person. */
  CHANGED,
  /** Nobody outside reads it. */
  WITHDRAWN;

  /** Message key of its name. */
  public String textKey() {
    return "learning.state." + name().toLowerCase(Locale.ROOT);
  }
}
