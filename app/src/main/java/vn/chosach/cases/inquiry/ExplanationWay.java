package vn.chosach.cases.inquiry;

import java.util.Locale;

/** How the right to explain came to its end (Luật 15/2012 art. 61). */
public enum ExplanationWay {
  /** The subject explained itself in a signed paper. */
  WRITTEN,
  /** It signed that it wants no explanation. */
  WAIVED,
  /** The time ran out without a word. */
  LAPSED;

  /** Whether it ends before its time, which only a paper signed by the subject does. */
  public boolean signed() {
    return this != LAPSED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.explanation." + name().toLowerCase(Locale.ROOT);
  }
}
