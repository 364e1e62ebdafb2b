package vn.chosach.documents.web;

import java.util.List;
import java.util.Map;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/**
 * Who may sign for whom.
 *
 * @param rows rights, those in force first
 * @param agencies for which the officer may record one; none when the officer records none
 * @param officers to choose from
 * @param capacities to choose from
 * @param offices of the law to choose from
 * @param papers that came to these agencies with their file
 * @param values as typed
 */
public record RightsPage(
    List<RightsRow> rows,
    List<Choice> agencies,
    List<Choice> officers,
    List<Choice> capacities,
    List<Choice> offices,
    List<Choice> papers,
    Map<String, String> values,
    FormErrors errors) {

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /**
   * A right in words.
   *
   * @param paper address of the appointment paper; empty for none
   * @param confirmable whether it waits for a second person, who this officer may be
   * @param revocable whether it may be taken back now
   */
  public record RightsRow(
      String id,
      String signer,
      String as,
      String agency,
      String days,
      String basis,
      Tone tone,
      String state,
      String paper,
      boolean confirmable,
      boolean revocable) {}

  /**
   * The certificates with which papers are signed.
   *
   * @param required whether nobody signs without one
   * @param form to record one; {@code null} for who records none
   * @param stores whether the installation has a key store that could be chosen
   */
  public record CertificatesPage(
      List<CertificateRow> rows,
      boolean required,
      boolean stores,
      @org.jspecify.annotations.Nullable FormView form) {

    /**
     * A certificate in words.
     *
     * @param revoke address of the form that revokes it; empty for none
     */
    public record CertificateRow(
        String subject,
        String whose,
        String issuer,
        String serial,
        String days,
        Tone tone,
        String state,
        String revoke) {}
  }

  /**
   * Days on which signatories are away.
   *
   * @param form to record some; {@code null} for who may record nobody
   */
  public record AbsencePage(
      List<AbsenceRow> rows, @org.jspecify.annotations.Nullable FormView form) {

    /** Days away in words; {@code end} is empty where nothing can be ended. */
    public record AbsenceRow(
        String who,
        String agency,
        String days,
        String words,
        Tone tone,
        String state,
        String end) {}
  }
}
