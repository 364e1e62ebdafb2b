package vn.chosach.cases.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.kernel.Folding;
import vn.chosach.tips.Stage;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.SubmittedForm;

/** Words for reporters, shown to staff exactly as their readers will see them. */
@Component
record ReporterPreview(CaseNames names) {

  /** Nothing while nothing is written. */
  ActPage.Preview preview(Dossier dossier, SubmittedForm sent, Page page) {
    String words = Folding.nfc(sent.text("loi"));
    boolean answer = sent.yes("tra-loi");
    if (words.isEmpty() || sent.text("tra-loi").isEmpty()) {
      return ActPage.Preview.NONE;
    }
    String agency = names.agency(dossier.file().access().agency(), page);
    List<ActPage.Letter> letters =
        dossier.shown().stream()
            .map(
                one ->
                    new ActPage.Letter(
                        one.number(), heading(one.stage(), answer, page), agency, words))
            .toList();
    return new ActPage.Preview(
        Integer.toHexString((answer + words).hashCode()), letters, named(dossier, words));
  }

  private static String heading(Stage now, boolean answer, Page page) {
    Stage after = CaseAct.Tell.after(now, answer);
    return after == now
        ? page.t("tips.follow.kind.told")
        : page.t("tips.follow.moved." + after.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Subjects that the words name: a reporter need not learn the name of a person from us. */
  private static List<String> named(Dossier dossier, String words) {
    String folded = Folding.fold(words);
    return dossier.subjects().stream()
        .map(Dossier.Subject::name)
        .filter(name -> folded.contains(Folding.fold(name)))
        .toList();
  }
}
