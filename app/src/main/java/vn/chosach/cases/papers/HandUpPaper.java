package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.documents.SigningOffice;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.kernel.Dong;

/** The words of the paper that lays a sanction before a higher office (tờ trình). */
final class HandUpPaper {

  static final String KIND = "TTr";

  private HandUpPaper() {}

  /** To whom it goes, as it is printed. */
  static String addressee(PaperTerms.HandUp terms) {
    return SigningOffice.of(terms.office()).map(one -> one.name().vi()).orElse(terms.office());
  }

  static Content content(
      DecisionPapers words, PaperTerms.HandUp terms, CaseFile file, LocalDate day) {
    PaperTerms.Sanction sanction = terms.sanction();
    PaperTerms.Violator violator = sanction.violator();
    PaperTerms.Provision provision = sanction.provision();
    String who = words.t(violator.organisation() ? "organisation" : "person");
    var body = new ArrayList<Block>();
    body.add(head(words.t("hand-up.1")));
    body.add(
        Block.words(
            words.t(
                "hand-up.violator",
                words.name(violator, file),
                violator.address(),
                violator.identity())));
    body.add(Block.words(words.t("hand-up.act", words.act(file, day), words.goods(file, day))));
    body.add(Block.words(words.t("hand-up.provision", provision.article())));
    body.add(
        Block.words(
            words.t(
                "hand-up.frame",
                DecisionPapers.money(provision.from()),
                DecisionPapers.money(provision.to()),
                who)));
    body.add(head(words.t("hand-up.2")));
    body.add(Block.words(words.t("hand-up.limit", limit(sanction, file, day))));
    body.add(Block.words(words.t("hand-up.reason", words.orNone(terms.reason()))));
    body.add(head(words.t("hand-up.3")));
    body.add(
        Block.words(
            words.t(
                "hand-up.fine",
                DecisionPapers.money(sanction.amount()),
                DecisionPapers.inWords(sanction.amount()))));
    body.add(Block.words(words.t("hand-up.aggravating", words.orNone(sanction.aggravating()))));
    body.add(Block.words(words.t("hand-up.mitigating", words.orNone(sanction.mitigating()))));
    body.add(Block.words(words.t("hand-up.additional", words.orNone(sanction.additional()))));
    body.add(Block.words(words.t("hand-up.remedy", words.orNone(sanction.remedy()))));
    body.add(words.exhibits(sanction.exhibits(), file));
    body.add(Block.words(words.t("hand-up.enclosed", file.number())));
    body.add(Block.words(words.t("hand-up.ask", addressee(terms))));
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.hand-up"));
    bases.addAll(words.minutes(file));
    return new Content(bases, body, List.of());
  }

  private static Block head(String text) {
    return Block.heading(Block.Level.ARTICLE, text);
  }

  /** The widest frame that the own offices decide. */
  private static String limit(PaperTerms.Sanction sanction, CaseFile file, LocalDate day) {
    Dong highest = SanctionPowers.highest(sanction, day).orElse(Dong.ZERO);
    return SanctionPowers.ofAgency(file.access().agency(), CaseEvent.FINE, day).stream()
        .findFirst()
        .map(power -> power.most(highest))
        .map(DecisionPapers::money)
        .orElse("0");
  }
}
