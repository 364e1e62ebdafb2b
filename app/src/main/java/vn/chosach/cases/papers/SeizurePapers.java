package vn.chosach.cases.papers;

import java.util.ArrayList;
import java.util.List;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.papers.SeizureRepository.SeizureRow;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;

/**
 * The words of decisions about exhibits: seized, and what becomes of them or is ordered where
 * nobody is sanctioned (mẫu quyết định 14, 15, 16, 20, 21, 24 and 41 of Nghị định 118/2021/NĐ-CP).
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

  static String kind(BesideTerms terms) {
    return switch (terms) {
      case BesideTerms.Unsanctioned one -> one.kind().form();
      case BesideTerms.Expertise one -> "MQD41";
    };
  }

  static Content beside(DecisionPapers words, BesideTerms terms, CaseFile file) {
    return switch (terms) {
      case BesideTerms.Unsanctioned one -> unsanctioned(words, one, file);
      case BesideTerms.Expertise one -> expertise(words, one, file);
    };
  }

  private static Content unsanctioned(
      DecisionPapers words, BesideTerms.Unsanctioned terms, CaseFile file) {
    String key = "unsanctioned." + terms.kind().key();
    var body = new ArrayList<Block>();
    body.add(DecisionPapers.article(words.t(key + ".1")));
    if (terms.violator() == null) {
      body.add(
          Block.words(
              words.t(terms.unclaimed() ? "unsanctioned.nobody-came" : "unsanctioned.nobody")));
    } else {
      InquiryPapers.party(words, terms.violator(), file, body);
    }
    SeizureRow row =
        terms.seizure().isEmpty() ? null : words.record().anySeizure(file, terms.seizure());
    if (row != null) {
      body.add(words.exhibits(row.exhibits(), file));
    }
    if (!terms.measure().isBlank()) {
      body.add(Block.words(words.t(key + ".measure", words.orNone(terms.measure()))));
    }
    if (terms.by() != null) {
      body.add(Block.words(words.t("unsanctioned.by", DecisionPapers.DAY.format(terms.by()))));
    }
    body.add(
        Block.words(words.t("unsanctioned.ground", words.word(terms.ground().textKey() + ".law"))));
    body.add(Block.words(words.t("seizure.reason", words.orNone(terms.reason()))));
    body.add(DecisionPapers.article(words.t("force.2")));
    body.add(DecisionPapers.article(words.t("unsanctioned.3", terms.executor())));
    body.add(Block.words(words.t(key + ".duty")));
    body.add(Block.words(words.t("appeal")));
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.unsanctioned." + terms.kind().key()));
    bases.add(words.t("basis.decree"));
    bases.addAll(words.minutes(file));
    if (row != null) {
      bases.add(words.t("basis.recorded.paper", row.number(), DecisionPapers.DAY.format(row.on())));
    }
    if (terms.proof() != null) {
      String dated = DecisionPapers.DAY.format(terms.proof().dated());
      bases.add(words.t(terms.unclaimed() ? "basis.notices" : "basis.proof", dated));
    }
    bases.add(words.t("basis.file", file.number()));
    return new Content(bases, body, List.of());
  }

  private static Content expertise(
      DecisionPapers words, BesideTerms.Expertise terms, CaseFile file) {
    return new Content(
        List.of(
            words.t("basis.expertise"),
            words.t("basis.decree"),
            words.t("basis.file", file.number())),
        List.of(
            DecisionPapers.article(words.t("expertise.1")),
            words.exhibits(terms.exhibits(), file),
            Block.words(words.t("expertise.question", words.orNone(terms.question()))),
            Block.words(words.t("expertise.expert", terms.expert())),
            Block.words(words.t("expertise.by", DecisionPapers.DAY.format(terms.by()))),
            Block.words(words.t("expertise.costs", terms.costs())),
            DecisionPapers.article(words.t("force.2")),
            DecisionPapers.article(words.t("expertise.3", terms.expert()))),
        List.of());
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
