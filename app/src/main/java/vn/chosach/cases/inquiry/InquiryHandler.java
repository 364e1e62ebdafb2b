package vn.chosach.cases.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;

/** Does what a signed paper of the time before the decision says. */
@Component
public record InquiryHandler(
    InspectionHandler inspections,
    SeizureHandler seizures,
    ValuationHandler valuations,
    ExplanationHandler explanations,
    FormMinutesHandler forms,
    MinutesRepository minutes,
    CaseClocks clocks,
    BesideHandler beside) {

  /** From the detection of a violation to its minutes. */
  static final String MINUTES = "VP.MINUTES";

  /** Why a paper must wait for more than its own words. */
  public Optional<Refusal> refused(PaperTerms terms, CaseFile file) {
    return terms instanceof InquiryTerms.Prolonging one
        ? seizures.over(one, file)
        : terms instanceof BesideTerms one ? beside.refused(one, file) : Optional.empty();
  }

  /** The paper on which a decision without a sanction rests is kept with the case. */
  public void proved(BesideTerms terms, CaseWish wish) {
    beside.proved(terms, wish);
  }

  /** Does what a signed paper beside a sanction says. */
  public Effect<CaseFile, List<Delta>> beside(BesideTerms terms, SignedPaper paper, CaseWish wish) {
    return beside.signed(terms, paper, wish);
  }

  public Effect<CaseFile, List<Delta>> signed(
      InquiryTerms terms, SignedPaper paper, CaseWish wish) {
    return switch (terms) {
      case InquiryTerms.InspectionOrder one -> inspections.order(one, paper, wish);
      case InquiryTerms.InspectionMinutes one -> held(one, paper, wish);
      case InquiryTerms.ViolationMinutes one -> forms.violated(one, paper, wish);
      case InquiryTerms.Announcement one -> inspections.announce(one, paper, wish);
      case InquiryTerms.FormMinutes one -> forms.recorded(one, paper, wish);
      case InquiryTerms.Hearing one -> explanations.heard(one, paper, wish);
      case InquiryTerms.Seizure one -> seizures.seize(one, paper, wish);
      case InquiryTerms.Prolonging one -> seizures.prolong(one, paper, wish);
      case InquiryTerms.Release one -> seizures.release(one, paper, wish);
      case InquiryTerms.Appraisal one -> valuations.appraise(one, paper, wish);
      case InquiryTerms.StrikeOut one -> seizures.strike(one, paper, wish);
    };
  }

  /**
   * The leader signed the minutes: the inspection was held. The report of the leader is due from
   * the completed minutes (Thông tư 27/2020/TT-BCT art. 19.2), the minutes of a violation from its
   * detection (Nghị định 118/2021/NĐ-CP art. 12).
   */
  private Effect<CaseFile, List<Delta>> held(
      InquiryTerms.InspectionMinutes terms, SignedPaper paper, CaseWish wish) {
    MinutesRepository.InspectionAhead ahead = minutes.ahead(wish.file()).orElseThrow();
    minutes.add(ahead.id(), terms, paper, wish);
    CaseFile after = wish.file().explained(false);
    clocks.met(after, Set.of(InspectionHandler.ON_SITE), terms.ended(), wish.actor());
    Optional<Refusal> refusal =
        (terms.violation()
                ? clocks.start(after, MINUTES, terms.ended(), wish.actor())
                : clocks.startOfMarket(after, "QL.VERIFY", terms.ended(), wish.actor()))
            .or(
                () ->
                    clocks.startOfMarket(
                        after, InspectionHandler.LEADER, wish.now(), wish.actor()));
    return Effect.unless(
        refusal,
        () ->
            CaseWish.done(
                after,
                terms.ended(),
                CaseChecks.clean(terms.found()),
                List.of(Delta.added("minutes", paper.number()), Delta.finding(terms.violation()))));
  }
}
