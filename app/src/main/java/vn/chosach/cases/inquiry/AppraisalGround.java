package vn.chosach.cases.inquiry;

import java.util.Locale;

/**
 * By what the worth of exhibits is found, in the order in which the law asks (Luật Xử lý vi phạm
 * hành chính art. 60; general knowledge).
 */
public enum AppraisalGround {
  /** Listed price, or price of the contract, invoice or import declaration. */
  LISTED,
  /** Notice of the finance authority of the place; without one the market price of the place. */
  FINANCE,
  /** Price of the genuine goods on the market, for fakes. */
  MARKET,
  /** A council, where none of the others can be applied. */
  COUNCIL;

  /** Message key of its name. */
  public String textKey() {
    return "cases.appraisal." + name().toLowerCase(Locale.ROOT);
  }
}
