package vn.chosach.plans.life;

import java.util.Locale;

/** What money is spent on (QĐ 20/2016/QĐ-TTg); no ceilings are built in. */
public enum Spending {
  /** Mua tin: secret, only sums are held. */
  INFORMATION,
  INSPECTION,
  /** Quản lý, xử lý tài sản tịch thu: named with the case and the exhibit. */
  CONFISCATED_ASSETS,
  OUTREACH,
  TRAINING,
  EQUIPMENT,
  REWARD,
  OTHER;

  /** Whether only sums are held: no words, no document. */
  public boolean secret() {
    return this == INFORMATION;
  }

  /** Message key of its name. */
  public String textKey() {
    return "plans.spending." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
