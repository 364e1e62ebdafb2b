package vn.chosach.plans.life;

import java.util.Locale;

/** What becomes of money that was allocated and not spent when its year is settled. */
public enum Unspent {
  /** Hủy dự toán. */
  CANCEL,
  /** Chuyển nguồn sang năm sau. */
  CARRY_OVER;

  /** Message key of its name. */
  public String textKey() {
    return "plans.unspent." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
