package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Provenance;
import vn.chosach.directory.Contact;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The finder as it is drawn: form, errors, and what was found.
 *
 * @param form as it was asked
 * @param goods choices of goods groups
 * @param acts choices of kinds of violation
 * @param units names offered while the place is typed
 * @param places units among which a person must choose; empty when there is nothing to choose
 * @param errors what is wrong with the question
 * @param found the answer; {@code null} before a question and after a refusal
 * @param nobody why nobody can be named; {@code null} otherwise
 */
public record WhoseView(
    WhoseForm form,
    List<Choice> goods,
    List<Choice> acts,
    List<String> units,
    List<Choice> places,
    FormErrors errors,
    @Nullable WhoseFound found,
    @Nullable String nobody) {

  /** A body as the public sees it. */
  public record Body(String name, List<Contact> contacts) {}

  /**
   * A legal basis as it is cited.
   *
   * @param inForce whether it was in force on the day asked about
   */
  public record Basis(String number, String title, @Nullable String article, boolean inForce) {}

  /**
   * The answer.
   *
   * @param goods name of the goods group
   * @param act name of the kind of violation
   * @param place name of the place, {@code null} when none was given
   * @param day the day asked about
   * @param past whether that day lies before today
   * @param lead name of the lead then
   * @param today who carries on its work today
   * @param sameToday whether that is the same body under the same name
   */
  public record WhoseFound(
      String goods,
      String act,
      @Nullable String place,
      LocalDate day,
      boolean past,
      String lead,
      List<Body> today,
      boolean sameToday,
      String wording,
      List<Basis> bases,
      Provenance provenance,
      List<String> partners,
      List<String> local,
      boolean placeOpen) {}
}
