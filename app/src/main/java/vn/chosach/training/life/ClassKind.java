package vn.chosach.training.life;

import java.util.Locale;

/** What kind of class it is. */
public enum ClassKind {
  COURSE,
  WORKSHOP;

  /** Message key of its name. */
  public String textKey() {
    return "training.kind." + name().toLowerCase(Locale.ROOT);
  }
}
