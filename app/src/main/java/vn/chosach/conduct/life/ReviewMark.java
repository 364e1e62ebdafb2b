package vn.chosach.conduct.life;

import java.util.Locale;

/** What a reviewer makes of a reading without a task. */
public enum ReviewMark {
  /** There was a reason. */
  JUSTIFIED,
  /** There was none. */
  UNJUSTIFIED,
  /** It is followed up elsewhere, such as in an integrity case. */
  FOLLOWED_UP;

  /** Message key of its name. */
  public String textKey() {
    return "conduct.mark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
