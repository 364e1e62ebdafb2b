package vn.chosach.documents.web;

import java.util.List;
import vn.chosach.ui.Tone;

/** What the pages of rights to sign, certificates and absences show. */
public interface RightsPage {

  /**
   * A right in words.
   *
   * @param paper address of the appointment paper; empty for none
   * @param confirmable whether it waits for a second person, who this officer may be
   * @param revocable whether it may be taken back now
   */
  record RightsRow(
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
   * @param stores whether the installation has a key store that could be chosen
   */
  record CertificatesPage(List<CertificateRow> rows, boolean required, boolean stores) {

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

  /** Days away in words; {@code end} is empty where nothing can be ended. */
  record AbsenceRow(
      String who, String agency, String days, String words, Tone tone, String state, String end) {}
}
