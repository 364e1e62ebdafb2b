package vn.chosach.conduct.web;

import java.util.List;
import vn.chosach.ui.Tone;

/**
 * What lies at the integrity desk, for auditors; texts are in the language of the page.
 *
 * @param counts how many wait and how many came to an end
 * @param rows those that wait first, and of these the longest first
 */
public record KeptPage(String counts, List<KeptRow> rows) {

  /**
   * A report or a case, without number, words, names or agencies.
   *
   * @param why why it is at that desk
   * @param waited how many days since it was received; empty once it came to an end
   * @param stands how many days since it last moved
   * @param due its time limit; empty for none
   */
  public record KeptRow(
      String received,
      String why,
      String state,
      String waited,
      String stands,
      Tone tone,
      String due) {}
}
