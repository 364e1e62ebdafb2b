package vn.chosach.cases.execution;

import java.util.Locale;

/** By what a decision is carried out by force (Luật Xử lý vi phạm hành chính art. 86). */
public enum CoercionMeasure {
  /** A part of wages or income is deducted (mẫu quyết định 07). */
  WAGES("MQD07"),
  /** Money is deducted from an account (mẫu quyết định 08). */
  ACCOUNT("MQD08"),
  /** Property of that value is distrained (mẫu quyết định 09). */
  PROPERTY("MQD09"),
  /** Money or property that somebody else holds is collected (mẫu quyết định 10). */
  HELD_BY_OTHERS("MQD10"),
  /** A remedy is carried out (mẫu quyết định 11). */
  REMEDY("MQD11");

  private final String form;

  CoercionMeasure(String form) {
    this.form = form;
  }

  /** Code of the kind of document. */
  public String form() {
    return form;
  }

  /** Whether it brings in money. */
  public boolean money() {
    return this != REMEDY;
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.coercion." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
