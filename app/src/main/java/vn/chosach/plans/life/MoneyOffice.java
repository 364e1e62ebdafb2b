package vn.chosach.plans.life;

import java.util.Locale;

/** Offices of an agency that move its money; nobody holds both, and no role gives one. */
public enum MoneyOffice {
  /** Kế toán: prepares. */
  ACCOUNTANT,
  /** Chủ tài khoản: signs and approves. */
  ACCOUNT_HEAD;

  /** Message key of its name. */
  public String textKey() {
    return "plans.money-office." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
