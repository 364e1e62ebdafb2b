package vn.chosach.cases.papers;

import java.util.List;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;

/** The words of the decision that takes exhibits out of a file. */
final class StrikeOutPaper {

  /** Name of the words that say what it is about. */
  static final String SUBJECT = "subject.strike-out";

  private StrikeOutPaper() {}

  static Content content(DecisionPapers words, InquiryTerms.StrikeOut terms, CaseFile file) {
    return new Content(
        List.of(
            words.t("basis.strike-out"),
            words.t("basis.decree"),
            words.t("basis.file", file.number())),
        List.of(
            DecisionPapers.article(words.t("strike-out.1")),
            words.exhibits(terms.exhibits(), file),
            Block.words(words.t("strike-out.reason", words.orNone(terms.reason()))),
            DecisionPapers.article(words.t("strike-out.2")),
            DecisionPapers.article(words.t("strike-out.3"))),
        List.of());
  }
}
