package vn.chosach.plans.life;

import java.util.Locale;

/** How often a duty is carried out. */
public enum Frequency {
  CONTINUOUS,
  MONTH,
  QUARTER,
  YEAR,
  ONCE,
  ON_DEMAND;

  /** Message key of its name. */
  public String textKey() {
    return "plans.frequency." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
