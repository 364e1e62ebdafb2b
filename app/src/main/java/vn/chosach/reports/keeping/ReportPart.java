package vn.chosach.reports.keeping;

import java.util.Locale;

/** The text parts of a report, in order. */
public enum ReportPart {
  SITUATION,
  METHODS,
  DIRECTION,
  RESULTS,
  OUTREACH,
  COORDINATION,
  DIFFICULTIES,
  PROPOSALS,
  NEXT;

  /** Message key of its name. */
  public String textKey() {
    return "reports.part." + name().toLowerCase(Locale.ROOT);
  }
}
