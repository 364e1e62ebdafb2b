package vn.chosach.reports.keeping;

import java.util.Locale;

/** Where a report stands. */
public enum ReportState {
  /** Figures are live, texts are written. */
  DRAFT,
  /** An edition is frozen at the cut-off. */
  FROZEN,
  /** The head signed it. */
  SIGNED,
  /** It lies with whom it is for. */
  SENT,
  ACCEPTED,
  /** Given back with a reason; a new edition is expected. */
  RETURNED;

  /** Whether its figures lie with whom they are for. */
  public boolean handedIn() {
    return this == SENT || this == ACCEPTED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "reports.state." + name().toLowerCase(Locale.ROOT);
  }
}
