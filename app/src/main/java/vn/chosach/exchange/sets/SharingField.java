package vn.chosach.exchange.sets;

import java.util.Locale;

/** A column that a set may let out. What is no column here leaves in no set. */
public enum SharingField {
  VIOLATOR,
  /** As the case notes it; what else is noted stays. */
  TAX_CODE,
  DECISION,
  DECIDED_ON,
  VIOLATION,
  AREA,
  AMOUNT,
  PAID;

  /** Message key of its name, which is the head of the column. */
  public String textKey() {
    return "exchange.field-of." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
