package vn.chosach.cases.purchases;

import java.util.Locale;

/** What was found about the goods. */
public enum PurchaseResult {
  GENUINE,
  COUNTERFEIT,
  /** Neither was proven. */
  UNCLEAR;

  /** Message key of its name. */
  public String textKey() {
    return "cases.purchase.result." + name().toLowerCase(Locale.ROOT);
  }
}
