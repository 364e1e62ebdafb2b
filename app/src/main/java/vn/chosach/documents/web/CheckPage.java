package vn.chosach.documents.web;

import java.util.List;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;

/**
 * A document that somebody edited, looked at.
 *
 * @param name name of the file, empty before one was sent
 * @param faults where it deviates
 */
public record CheckPage(String name, List<DocumentPage.DocumentFault> faults, FormErrors errors) {

  /**
   * What a PDF says of its signatures.
   *
   * @param name of the file; empty before one was sent
   * @param signatures each in words
   * @param sound whether there is one and all of them hold
   */
  public record SignedPdfPage(
      String name, List<List<Fact>> signatures, boolean sound, FormErrors errors) {}
}
