package vn.chosach.cases.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.acts.EvidenceHandler;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.criminal.TimeBars;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Does what the signature under minutes of a form does: things change hands or bear a seal. */
@Component
record FormMinutesHandler(
    FormMinutesChecks checks,
    EvidenceHandler evidence,
    CaseClocks clocks,
    ClocksByPart parts,
    TimeBars bars,
    MinutesRepository minutes,
    Texts texts) {

  /**
   * A member of the team signed the minutes of a violation: they go to who may decide within 24
   * hours (art. 58.5), the time to decide runs, and the time bar counts from the day of the act
   * that they state (art. 6).
   */
  Effect<CaseFile, List<Delta>> violated(
      InquiryTerms.ViolationMinutes terms, SignedPaper paper, CaseWish wish) {
    CaseFile file = wish.file();
    minutes.add(terms, paper, wish);
    clocks.met(file, Set.of(InquiryHandler.MINUTES), wish.now(), wish.actor());
    return Effect.unless(
        clocks
            .start(file, "VP.DECIDE", wish.now(), wish.actor())
            .or(() -> clocks.start(file, CaseClocks.MINUTES_SENT, wish.now(), wish.actor()))
            .or(() -> bars.recounted(file, "cases.clock.act-day", wish.actor())),
        () ->
            wish.done(
                CaseChecks.clean(terms.circumstances()),
                Delta.added("violation-minutes", paper.number()),
                Delta.added("provision", CaseChecks.clean(terms.article()))));
  }

  Effect<CaseFile, List<Delta>> recorded(
      InquiryTerms.FormMinutes terms, SignedPaper paper, CaseWish wish) {
    MinutesForm form = FormMinutesChecks.form(terms);
    Optional<Refusal> refusal = Optional.empty();
    switch (form.effect()) {
      case NONE -> {}
      case HAND -> pass(terms, paper, taker(terms, wish), null, wish);
      case SEAL -> pass(terms, paper, "", terms.said().get(MinutesForm.SEAL), wish);
      case UNSEAL -> pass(terms, paper, "", "", wish);
      case DESTROY ->
          pass(terms, paper, texts.text(Lang.VI, "cases.custody.destroyed"), null, wish);
      case PASS_ON -> {
        checks
            .paper(terms, wish.file())
            .ifPresent(
                one ->
                    parts.met(
                        wish.file(),
                        one.document(),
                        CaseClocks.CARRIED_OUT,
                        wish.now(),
                        wish.actor()));
        if (!terms.said().getOrDefault(MinutesForm.BEYOND, "").isBlank()) {
          refusal = clocks.start(wish.file(), CaseClocks.MINUTES_SENT, wish.now(), wish.actor());
        }
      }
    }
    return Effect.unless(
        refusal,
        () ->
            wish.done(
                CaseChecks.clean(terms.opinion()),
                Delta.added("minutes", form.code() + " " + paper.number())));
  }

  private String taker(InquiryTerms.FormMinutes terms, CaseWish wish) {
    PaperTerms of = checks.paper(terms, wish.file()).map(one -> one.terms()).orElse(null);
    return of instanceof InquiryTerms.Release one
        ? one.receiver()
        : terms
            .said()
            .getOrDefault(MinutesForm.TAKER, terms.said().getOrDefault(MinutesForm.DELEGATE, ""));
  }

  /** They go to somebody, or stay where they are when nobody is named. */
  private void pass(
      InquiryTerms.FormMinutes terms,
      SignedPaper paper,
      String to,
      @Nullable String seal,
      CaseWish wish) {
    String reason = texts.text(Lang.VI, "cases.custody.recorded", terms.form(), paper.number());
    checks
        .exhibits(terms, wish.file())
        .forEach(one -> evidence.hand(wish.file(), one, wish.now(), to, seal, reason));
  }
}
