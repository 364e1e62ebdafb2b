package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.ExecutionPapers;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.inquiry.OneLine;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.WrittenMoment;

/**
 * The words of minutes of what was said between the agency and the other side: the announcement of
 * an inspection, the session of an explanation (mẫu biên bản 03), and what was done under one of
 * the forms that are rows.
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

  /** Minutes of a form, from its row: the parts of every one, and between them its own fields. */
  static Content recorded(
      DecisionPapers words, InquiryTerms.FormMinutes terms, CaseFile file, LocalDate day) {
    MinutesForm form = MinutesForm.of(terms.form()).orElseThrow();
    SignedTerms.SignedTerm paper = words.record().paper(terms, file).orElse(null);
    String taker = taker(words, terms, paper, day);
    var body = new ArrayList<Block>();
    body.add(
        Block.words(
            words.t("recorded.begun", WrittenMoment.of(terms.begun()), OneLine.of(terms.place()))));
    InquiryPapers.head(words, "recorded.office", body);
    for (Dossier.Member one : words.record().there(file)) {
      body.add(Block.words(words.t("recorded.officer", words.record().member(one))));
    }
    InquiryPapers.head(words, "recorded.side." + form.side().name().toLowerCase(Locale.ROOT), body);
    if (form.side() != MinutesForm.MinutesSide.SUBJECT) {
      body.add(Block.words(taker));
    } else if (terms.other() == null) {
      body.add(Block.words(words.t("unsanctioned.nobody")));
      InquiryPapers.witness(words, terms.attendance(), body);
    } else {
      InquiryPapers.party(words, terms.other(), file, body);
      InquiryPapers.witness(words, terms.attendance(), body);
    }
    InquiryPapers.head(words, "recorded.course", body);
    if (paper != null) {
      body.add(
          Block.words(
              words.t(
                  "recorded.about." + form.key() + unsanctioned(paper),
                  paper.number(),
                  DecisionPapers.DAY.format(paper.on()))));
    }
    // who takes over stands above
    for (MinutesForm.MinutesField field : form.fields()) {
      if (field.key().equals(MinutesForm.DELEGATE) || field.key().equals(MinutesForm.AGENCY)) {
        continue;
      }
      body.add(
          Block.words(
              words.word(field.textKey())
                  + ": "
                  + words.orNone(terms.said().getOrDefault(field.key(), ""))
                  + "."));
    }
    if (paper != null && paper.terms() instanceof PaperTerms.Transfer one) {
      body.add(TransferPaper.parts(words, one.parts()));
    }
    List<Integer> exhibits = words.record().exhibits(terms, file);
    if (!exhibits.isEmpty()) {
      body.add(words.exhibits(exhibits, file));
    } else if (form.things().chosen()) {
      body.add(Block.words(words.t("minutes.no-things")));
    }
    InquiryPapers.head(words, "recorded.opinion", body);
    body.add(Block.words(words.orNone(terms.opinion()) + "."));
    String ended = WrittenMoment.of(terms.ended());
    if (terms.other() == null) {
      boolean nobody = form.side() == MinutesForm.MinutesSide.SUBJECT;
      InquiryPapers.end(
          words,
          terms.attendance(),
          nobody ? words.t("unsanctioned.nobody") : signs(terms, paper),
          ended,
          body);
    } else {
      InquiryPapers.end(words, terms.attendance(), terms.other(), file, ended, body);
    }
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.recorded", form.article()));
    bases.add(words.t("basis.decree"));
    if (paper != null && paper.terms() instanceof ExecutionTerms.Coercion) {
      bases.add(words.t(ExecutionPapers.force(day)));
    }
    if (paper != null) {
      bases.add(
          words.t("basis.recorded.paper", paper.number(), DecisionPapers.DAY.format(paper.on())));
    }
    bases.add(words.t("basis.file", file.number()));
    return new Content(bases, body, List.of());
  }

  /** What is decided without a sanction is no decision to sanction. */
  private static String unsanctioned(SignedTerms.SignedTerm paper) {
    return paper.terms() instanceof BesideTerms.Unsanctioned ? ".unsanctioned" : "";
  }

  /** Who takes over: as the decision names it, else as the minutes do. */
  private static String taker(
      DecisionPapers words,
      InquiryTerms.FormMinutes terms,
      SignedTerms.@Nullable SignedTerm paper,
      LocalDate day) {
    if (paper != null && paper.terms() instanceof InquiryTerms.Release one) {
      return words.t("release.receiver", one.receiver(), one.identity());
    }
    String agency =
        paper != null && paper.terms() instanceof PaperTerms.Transfer one
            ? words.agency(one.receiver(), day)
            : terms.said().getOrDefault(MinutesForm.AGENCY, "");
    return words.t("recorded.agency", agency, terms.said().getOrDefault(MinutesForm.DELEGATE, ""));
  }

  private static String signs(
      InquiryTerms.FormMinutes terms, SignedTerms.@Nullable SignedTerm paper) {
    return paper != null && paper.terms() instanceof InquiryTerms.Release one
        ? one.receiver()
        : terms.said().getOrDefault(MinutesForm.DELEGATE, "");
  }
}
