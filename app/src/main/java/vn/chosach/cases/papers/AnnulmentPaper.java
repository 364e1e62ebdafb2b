package vn.chosach.cases.papers;

import java.util.List;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;

/** The words of the decision that annuls another (mẫu quyết định 40). */
final class AnnulmentPaper {

  private AnnulmentPaper() {}

  static Content content(DecisionPapers words, PaperTerms.Annulment terms, CaseFile file) {
    String on = DecisionPapers.DAY.format(words.decided(file, terms.ruling()));
    return new Content(
        List.of(
            words.t("basis.annulment"),
            words.t("basis.decree"),
            words.t("basis.file", file.number())),
        List.of(
            DecisionPapers.article(words.t("annulment.1", terms.ruling(), on)),
            Block.words(words.t("annulment.reason", words.orNone(terms.reason()))),
            DecisionPapers.article(words.t("annulment.2")),
            DecisionPapers.article(words.t("annulment.3")),
            Block.words(words.t("appeal"))),
        List.of());
  }
}
