package vn.chosach.cases.inquiry;

import java.util.Locale;

/**
 * How long exhibits are held beyond the seven working days of the law (Luật Xử lý vi phạm hành
 * chính art. 125.8 as changed by Luật 67/2020; general knowledge).
 */
public enum SeizureTerm {
  /** Ten working days: the file goes to whoever may sanction. */
  PASSED_UP,
  /** A month from the seizure: it must be explained or verified. */
  ONE_MONTH,
  /** Two months from the seizure: a very serious case with many facts. */
  TWO_MONTHS;

  /** Key of the extension of the rule VP.SEIZE. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.seizure-term." + option();
  }
}
