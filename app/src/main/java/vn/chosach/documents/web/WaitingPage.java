package vn.chosach.documents.web;

import java.util.List;

/** Documents that wait, by what they wait for. */
public record WaitingPage(List<WaitingPart> parts) {

  /**
   * One thing that is waited for.
   *
   * @param title with how many there are
   * @param rows the first of them
   * @param more how many are not shown
   */
  public record WaitingPart(String title, List<DocumentsPage.DocumentsRow> rows, int more) {}
}
