package vn.chosach.documents.web;

import java.util.List;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

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
