package vn.chosach.reports.keeping;

import java.util.List;
import vn.chosach.kernel.Refusal;

/** What became of an act on a report. */
public sealed interface ReportOutcome {

  /** Done; the report as it stands now. */
  record Done(Report report) implements ReportOutcome {}

  /**
   * Somebody else acted since the page was drawn; nothing was done.
   *
   * @param report as it stands now
   * @param meanwhile what happened since, oldest first
   */
  record Overtaken(Report report, List<Sheet.Step> meanwhile) implements ReportOutcome {
    public Overtaken {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /** Not done, and nothing changed. */
  record Refused(Refusal refusal) implements ReportOutcome {}

  static ReportOutcome refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
