package vn.chosach.cases.papers;

import java.util.ArrayList;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;

/** The words of the paper that finds what exhibits are worth (mẫu biên bản 04). */
final class AppraisalPaper {

  private AppraisalPaper() {}

  static Content content(DecisionPapers words, InquiryTerms.Appraisal terms, CaseFile file) {
    var body = new ArrayList<Block>();
    body.add(head(words.t("appraisal.things")));
    body.add(words.exhibits(terms.exhibits(), file));
    body.add(head(words.t("appraisal.ground")));
    body.add(
        Block.words(
            words.t(
                "appraisal.ground." + terms.ground().name().toLowerCase(java.util.Locale.ROOT))));
    body.add(Block.words(words.t("appraisal.source", words.orNone(terms.source()))));
    if (terms.ground() == AppraisalGround.COUNCIL) {
      body.add(head(words.t("appraisal.council")));
      terms
          .council()
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> body.add(Block.words(line.strip())));
    }
    body.add(head(words.t("appraisal.result")));
    body.add(
        Block.words(
            words.t(
                "appraisal.worth",
                DecisionPapers.money(terms.worth()),
                DecisionPapers.inWords(terms.worth()))));
    body.add(Block.words(words.t("appraisal.use")));
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.appraisal"));
    bases.add(words.t("basis.decree"));
    bases.addAll(words.minutes(file));
    return new Content(bases, body, java.util.List.of());
  }

  private static Block head(String text) {
    return Block.heading(Block.Level.SUBSECTION, text);
  }
}
