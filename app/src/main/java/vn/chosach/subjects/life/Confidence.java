package vn.chosach.subjects.life;

import java.util.Locale;

/** How sure an author is. */
public enum Confidence {
  /** Told by somebody, shown by nothing. */
  LOW,
  /** Shown by one source. */
  MIDDLE,
  /** Shown by several sources that do not rest on each other. */
  HIGH;

  /** Message key of its name. */
  public String textKey() {
    return "subjects.confidence." + name().toLowerCase(Locale.ROOT);
  }
}
