package vn.chosach.cases.execution;

import java.util.Locale;

/** What a decision orders beside the fine. */
public enum MeasureKind {
  /** An additional penalty, such as confiscation. */
  ADDITIONAL,
  /** A remedy, such as destruction. */
  REMEDY;

  /** Message key of its name. */
  public String textKey() {
    return "cases.measure." + name().toLowerCase(Locale.ROOT);
  }
}
