package vn.chosach.plans.neglect;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to it. */
public enum NeglectEvent implements StepEvent {
  OPEN("neglect-opened"),
  /** The letter that hears the agency was drawn up. */
  PREPARE_HEARING("neglect-hearing-prepared"),
  /** It was signed: the agency is asked. */
  HEAR("neglect-hearing"),
  /** The explanation of the agency was drawn up. */
  PREPARE_EXPLANATION("neglect-explanation-prepared"),
  /** The head of the agency signed it. */
  EXPLAIN("neglect-explained"),
  /** An explanation came on paper and stands in the register with its file. */
  RECEIVE("neglect-explanation-received"),
  /** The day of the agency is over without an answer. */
  SILENT("neglect-silent"),
  /** What the agency says suffices. */
  ACCEPT("neglect-accepted"),
  /** The letter to the competent body was drawn up. */
  PREPARE("neglect-recommendation-prepared"),
  /** It was signed: the competent body is asked. */
  RECOMMEND("neglect-recommended"),
  /** A reminder was drawn up. */
  PREPARE_REMINDER("neglect-reminder-prepared"),
  /** It was signed. */
  REMIND("neglect-reminded"),
  /** The competent body has answered. */
  ANSWER("neglect-answered"),
  /** Closed with what came of it. */
  CLOSE("neglect-closed"),
  /** Begun in error, or done meanwhile. */
  WITHDRAW("neglect-withdrawn");

  private final String words;

  NeglectEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "plans." + words;
  }

  @Override
  public String textKey() {
    return "plans.neglect.event." + slug();
  }

  /** Whether it draws a letter up that waits for its signature. */
  public boolean letter() {
    return this == PREPARE_HEARING
        || this == PREPARE_EXPLANATION
        || this == PREPARE
        || this == PREPARE_REMINDER;
  }

  /** Whether it waits until the day for the answer is over. */
  public boolean afterTheDay() {
    return this == SILENT || this == PREPARE_REMINDER;
  }

  /** Whether only a signature does it. */
  public boolean signed() {
    return this == HEAR || this == EXPLAIN || this == RECOMMEND || this == REMIND;
  }

  /** Its name in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
