package vn.chosach.cases.inquiry;

import java.util.List;
import java.util.stream.Stream;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.life.InquiryTerms.ActDay;
import vn.chosach.cases.life.InquiryTerms.FormMinutes;
import vn.chosach.cases.papers.MinutesRepository.MinutesRow;
import vn.chosach.cases.web.CaseView;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words the signed minutes of the forms that are rows, and those that a signed paper lacks. */
public final class MinutesView {

  private MinutesView() {}

  public static List<CaseView.PaperRow> of(Dossier dossier, Page page) {
    return Stream.concat(
            dossier.papers().reversed().stream().flatMap(one -> signed(one, page)),
            OpenMinutes.missing(dossier.papers()).stream().map(one -> lacking(one, page)))
        .toList();
  }

  /** Whom minutes of a violation name, and when the act was done where they state it. */
  public static String violator(MinutesRow one, Page page) {
    ActDay act = one.act();
    return act == null
        ? one.name()
        : page.t(
            act.goesOn() ? "cases.paper.act-found" : "cases.paper.act-ended",
            one.name(),
            page.day(act.on()));
  }

  private static Stream<CaseView.PaperRow> signed(SignedTerm one, Page page) {
    return one.terms() instanceof FormMinutes terms
        ? Stream.of(
            new CaseView.PaperRow(
                one.number(),
                page.t("cases.minutes.of." + FormMinutesChecks.form(terms).key()),
                page.day(one.on()),
                terms.about(),
                new CaseView.Chip(
                    terms.attendance().signature() == PartySignature.SIGNED ? Tone.OK : Tone.CARE,
                    page.t(terms.attendance().signature().textKey()))))
        : Stream.empty();
  }

  private static CaseView.PaperRow lacking(OpenMinutes.MinutesDue one, Page page) {
    return new CaseView.PaperRow(
        "–",
        page.t("cases.minutes.of." + one.form().key()),
        "–",
        one.about(),
        new CaseView.Chip(Tone.CARE, page.t("cases.minutes.lacking")));
  }
}
