package vn.chosach.plans.life;

import java.util.Locale;

/** Where money comes from (plan section IV.2). */
public enum FundingSource {
  PROVINCIAL_COMMITTEE,
  LOCAL_COMMITTEE,
  SECTOR,
  /** Other support that the law allows. */
  OTHER_LAWFUL;

  /** Message key of its name. */
  public String textKey() {
    return "plans.source." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
