package vn.chosach.cases.life;

import java.util.Locale;

/** As an identity paper says it. */
public enum Sex {
  MALE,
  FEMALE;

  /** Message key of its name. */
  public String textKey() {
    return "cases.sex." + name().toLowerCase(Locale.ROOT);
  }
}
