package vn.chosach.documents.web;

import java.util.List;

/** Documents that wait, by what they wait for. */
public record WaitingPage(List<Part> parts) {

  /**
   * One thing that is waited for.
   *
   * @param title with how many there are
   * @param rows the first of them
   * @param more how many are not shown
   */
  public record Part(String title, List<DocumentsPage.Row> rows, int more) {}
}
