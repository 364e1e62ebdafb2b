package vn.chosach.cases.web;

import vn.chosach.ui.Tone;

/** Powers given to deputies, in words. */
public interface AssignmentPage {

  /**
   * One paper.
   *
   * @param scope whose power, in which field
   * @param paper its number, or a dash before it is signed
   * @param href its address
   */
  record AssignmentRow(
      String deputy,
      String scope,
      String days,
      String paper,
      String href,
      Tone tone,
      String state) {}
}
