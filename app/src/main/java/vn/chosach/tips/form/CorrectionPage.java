package vn.chosach.tips.form;

import java.util.List;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.vault.KeptFile;

/**
 * The form by which somebody asks that what was made public be corrected.
 *
 * @param token secret of the form, under which its papers wait
 * @param form what was typed so far
 * @param errors what stands against sending it
 * @param causes why it should be corrected
 * @param files papers that wait with it
 * @param publication address of the publication that is meant; empty where none is named
 */
public record CorrectionPage(
    String token,
    ReportForm form,
    FormErrors errors,
    List<Choice> causes,
    List<KeptFile> files,
    String publication) {

  public CorrectionPage {
    causes = List.copyOf(causes);
    files = List.copyOf(files);
  }
}
