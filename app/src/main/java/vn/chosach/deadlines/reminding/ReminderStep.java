package vn.chosach.deadlines.reminding;

import java.util.Locale;

/** How far up a reminder went, the lowest first. */
public enum ReminderStep {
  /** The officer who must act: the end is near. */
  OFFICER,
  /** The head of the agency: the end has passed, or is near and nobody is assigned. */
  HEAD,
  /** The standing office: the end has passed and a working day after it as well. */
  OFFICE;

  /** Message key of who was reminded. */
  public String textKey() {
    return "deadlines.step." + name().toLowerCase(Locale.ROOT);
  }
}
