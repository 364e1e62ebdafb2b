package vn.chosach.cases.web;

import java.util.List;
import vn.chosach.cases.life.Checklist;
import vn.chosach.ui.form.FormView;

/**
 * The form of one act.
 *
 * @param number of the case; empty when one is to be opened
 * @param caseTitle what the case is about
 * @param slug last part of its address
 * @param title what the act is called
 * @param ground law and article
 * @param twoPersons whether a second person must agree
 * @param checklist what must be in order first
 * @param overlaps who else is on the subject
 * @param powers what the own offices may decide, for a sanction
 * @param odd what is odd about what was filled in
 * @param preview of words for reporters
 * @param form what it asks for
 */
public record ActPage(
    String number,
    String caseTitle,
    String slug,
    String title,
    String ground,
    String twoPersons,
    List<Checklist.ChecklistLine> checklist,
    List<String> overlaps,
    List<String> powers,
    List<String> odd,
    Preview preview,
    FormView form) {

  /**
   * What reporters will read, before it is sent.
   *
   * @param mark tells one wording from another; what is sent must be what was seen
   * @param letters one for each reporter; empty while nothing is written
   * @param named subjects that the words name
   */
  public record Preview(String mark, List<Letter> letters, List<String> named) {

    static final Preview NONE = new Preview("", List.of(), List.of());
  }

  /** As a reporter reads it. */
  public record Letter(String number, String heading, String agency, String words) {}
}
