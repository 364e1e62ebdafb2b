package vn.chosach.cases.web;

import java.util.List;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Powers given to deputies, in words. */
public record AssignmentPage(List<AssignmentRow> rows) {

  /** Whether the agency of the reader has a head whose power could be given. */
  public static boolean offered(Page page) {
    var viewer = page.viewer();
    return viewer != null
        && !SanctionPowers.ofAgency(viewer.agencyKey(), CaseEvent.FINE, page.today()).isEmpty();
  }

  /**
   * One paper.
   *
   * @param scope whose power, in which field
   * @param paper its number, or a dash before it is signed
   * @param href its address
   */
  public record AssignmentRow(
      String deputy,
      String scope,
      String days,
      String paper,
      String href,
      Tone tone,
      String state) {}
}
