package vn.chosach.cases.papers;

import java.util.ArrayList;
import java.util.List;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.papers.SeizureRepository.SeizureRow;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;

/**
 * The words of decisions about seized exhibits (mẫu quyết định 20, 21, 24 of Nghị định
 * 118/2021/NĐ-CP).
 */
final class SeizurePapers {

  private SeizurePapers() {}

  static Content seizure(DecisionPapers words, InquiryTerms.Seizure terms, CaseFile file) {
    var body = new ArrayList<Block>();
    body.add(
        DecisionPapers.article(
            words.t(
                "seizure.1", words.t(terms.holder().organisation() ? "organisation" : "person"))));
    InquiryPapers.party(words, terms.holder(), file, body);
    body.add(Block.words(words.t("seizure.reason", words.orNone(terms.reason()))));
    body.add(words.exhibits(terms.exhibits(), file));
    body.add(Block.words(words.t("seizure.days")));
    body.add(DecisionPapers.article(words.t("seizure.2")));
    body.add(Block.words(words.t("seizure.place", terms.place())));
    body.add(Block.words(words.t("seizure.custodian", terms.custodian())));
    end(words, body);
    return new Content(bases(words, file), body, List.of());
  }

  static Content prolonging(DecisionPapers words, InquiryTerms.Prolonging terms, CaseFile file) {
    SeizureRow row = words.record().seizure(file, terms.seizure());
    var body = new ArrayList<Block>();
    body.add(
        DecisionPapers.article(
            words.t("prolonging.1", row.number(), DecisionPapers.DAY.format(row.on()))));
    body.add(Block.words(words.t("prolonging.term." + terms.term().option())));
    body.add(Block.words(words.t("seizure.reason", words.orNone(terms.reason()))));
    body.add(words.exhibits(row.exhibits(), file));
    body.add(DecisionPapers.article(words.t("seizure.2")));
    body.add(Block.words(words.t("seizure.place", row.place())));
    body.add(Block.words(words.t("seizure.custodian", row.custodian())));
    end(words, body);
    return new Content(bases(words, file), body, List.of());
  }

  static Content release(DecisionPapers words, InquiryTerms.Release terms, CaseFile file) {
    SeizureRow row = words.record().seizure(file, terms.seizure());
    var body = new ArrayList<Block>();
    body.add(
        DecisionPapers.article(
            words.t("release.1", row.number(), DecisionPapers.DAY.format(row.on()))));
    body.add(Block.words(words.t("release.receiver", terms.receiver(), terms.identity())));
    body.add(Block.words(words.t("release.reason", words.orNone(terms.reason()))));
    body.add(words.exhibits(row.exhibits(), file));
    body.add(DecisionPapers.article(words.t("release.2")));
    body.add(Block.words(words.t("release.minutes", row.custodian(), row.place())));
    end(words, body);
    return new Content(bases(words, file), body, List.of());
  }

  private static void end(DecisionPapers words, List<Block> body) {
    body.add(DecisionPapers.article(words.t("seizure.3")));
    body.add(Block.words(words.t("appeal")));
  }

  private static List<String> bases(DecisionPapers words, CaseFile file) {
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.seizure"));
    bases.add(words.t("basis.decree"));
    bases.addAll(words.minutes(file));
    bases.add(words.t("basis.file", file.number()));
    return bases;
  }
}
