package vn.chosach.cases.papers;

import java.util.ArrayList;
import java.util.List;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.WrittenMoment;

/**
 * The words of minutes of what was said between the agency and the other side: the announcement of
 * an inspection, and the session of an explanation (mẫu biên bản 03).
 */
final class SessionPapers {

  private SessionPapers() {}

  static Content announced(DecisionPapers words, InquiryTerms.Announcement terms, CaseFile file) {
    Dossier.Inspection planned = words.record().ahead(file);
    var body = new ArrayList<Block>();
    body.add(
        Block.words(words.t("announced.begun", WrittenMoment.of(terms.at()), planned.place())));
    InquiryPapers.head(words, "minutes.team", body);
    InquiryPapers.team(words, planned, body);
    InquiryPapers.head(words, "minutes.inspected", body);
    InquiryPapers.party(words, terms.inspected(), file, body);
    InquiryPapers.witness(words, terms.attendance(), body);
    InquiryPapers.head(words, "announced.course", body);
    body.add(Block.words(words.t("announced.read", String.valueOf(planned.order()))));
    body.add(Block.words(words.t("minutes.scope", planned.scope())));
    InquiryPapers.head(words, "announced.opinion", body);
    body.add(Block.words(words.orNone(terms.opinion()) + "."));
    InquiryPapers.end(words, terms.attendance(), terms.inspected(), file, "", body);
    return new Content(
        List.of(
            words.t("basis.minutes.law"),
            words.t("basis.minutes.order", String.valueOf(planned.order()))),
        body,
        List.of());
  }

  static Content heard(DecisionPapers words, InquiryTerms.Hearing terms, CaseFile file) {
    var body = new ArrayList<Block>();
    body.add(Block.words(words.t("heard.begun", WrittenMoment.of(terms.begun()), terms.place())));
    InquiryPapers.head(words, "heard.party", body);
    InquiryPapers.party(words, terms.violator(), file, body);
    InquiryPapers.witness(words, terms.attendance(), body);
    InquiryPapers.head(words, "heard.presented", body);
    body.add(Block.words(words.orNone(terms.presented()) + "."));
    InquiryPapers.head(words, "heard.said", body);
    body.add(Block.words(words.orNone(terms.said()) + "."));
    InquiryPapers.end(
        words, terms.attendance(), terms.violator(), file, WrittenMoment.of(terms.ended()), body);
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.heard"));
    bases.add(words.t("basis.decree"));
    bases.addAll(words.minutes(file));
    bases.add(words.t("basis.asked", DecisionPapers.DAY.format(terms.asked())));
    return new Content(bases, body, List.of());
  }
}
