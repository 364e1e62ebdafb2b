package vn.chosach.exchange.firms;

import java.util.Locale;

/** What a check of a firm found. */
public enum CheckResult {
  IN_ORDER,
  /** To be put right by the firm itself. */
  SHORTCOMINGS,
  /** Signs of a violation: minutes and a case follow. */
  VIOLATION;

  /** Message key of its name. */
  public String textKey() {
    return "exchange.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
