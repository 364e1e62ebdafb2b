package vn.chosach.documents.web;

import java.util.List;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;

/**
 * Templates.
 *
 * @param rows one for each kind
 */
public record TemplatePage(List<TemplateRow> rows) {

  /** A kind; {@code version} says which template is in force. */
  public record TemplateRow(String href, String kind, String shape, String version) {}

  /**
   * The templates of one kind.
   *
   * @param here its address
   * @param current which template is in force, in words
   * @param versions uploaded ones, the newest first
   * @param fields that a template may hold: name between the braces, and what it stands for
   * @param publishes whether the officer may upload one
   * @param words as typed
   * @param faults of the template that was refused
   * @param deviations of the document that it would print
   */
  public record TemplateOne(
      String here,
      String kind,
      String current,
      List<TemplateVersion> versions,
      List<Fact> fields,
      boolean publishes,
      String words,
      List<String> faults,
      List<DocumentPage.DocumentFault> deviations,
      FormErrors errors) {}

  /**
   * An uploaded version.
   *
   * @param waits whether a second person has not agreed yet
   * @param agree where the reader may; empty where not
   */
  public record TemplateVersion(
      String href,
      String number,
      String when,
      String who,
      String words,
      boolean waits,
      String agree) {}
}
