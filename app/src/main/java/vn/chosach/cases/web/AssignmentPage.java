package vn.chosach.cases.web;

import java.util.List;
import vn.chosach.ui.Tone;

/** Powers given to deputies, in words. */
public record AssignmentPage(List<AssignmentRow> rows) {

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
