package vn.chosach.documents.specimens.web;

import java.util.List;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/**
 * The official form of one kind of paper.
 *
 * @param keeps whether the reader stores forms
 * @param typed source, day of the text and first day, as they were sent
 */
public record SpecimenPage(
    String kind,
    String here,
    boolean keeps,
    List<SpecimenView> all,
    List<String> typed,
    FormErrors errors) {

  /**
   * A stored form.
   *
   * @param compare address of the comparison; empty where it is done or not the reader's
   * @param missing fields that the form of the program lacks
   */
  public record SpecimenView(
      String title,
      String file,
      Tone tone,
      String state,
      List<Fact> facts,
      String compare,
      List<String> missing) {}

  /** A kind of paper in the list. */
  public record SpecimenRow(
      String form, String kind, String href, Tone tone, String state, String source) {}
}
