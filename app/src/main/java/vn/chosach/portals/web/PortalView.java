package vn.chosach.portals.web;

import java.util.List;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the board of search health shows. */
public interface PortalView {

  /** A listed page in one line. */
  record PortalRow(
      String href,
      String name,
      String address,
      String agency,
      String score,
      Tone tone,
      String at) {}

  /**
   * One page.
   *
   * @param faults of the newest examination
   * @param history score by moment, the newest first
   */
  record PortalFile(
      String name,
      String address,
      String agency,
      String score,
      Tone tone,
      List<FaultLine> faults,
      List<String> evidence,
      List<HistoryLine> history,
      List<RankLine> ranks,
      FormView examining,
      FormView noting) {}

  /** A fault, what it takes, and how to mend it. */
  record FaultLine(String what, String points, String mend) {}

  /** An examination. */
  record HistoryLine(String at, String score, String who, String faults) {}

  /** A keyword with its positions, the newest month first. */
  record RankLine(String keyword, String positions) {}
}
