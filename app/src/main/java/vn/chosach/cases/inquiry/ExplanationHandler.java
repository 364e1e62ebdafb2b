package vn.chosach.cases.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseHandler;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.criminal.SanctionDeadlinePolicy;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/** Gives the subject its right to explain, and ends it (Luật 15/2012 art. 61). */
@Component
record ExplanationHandler(
    MinutesRepository rows, CaseClocks clocks, SanctionDeadlinePolicy times, IncomingPapers papers)
    implements CaseHandler {

  private static final Set<String> DECISION = Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN");
  private static final Set<String> EXPLAIN = Set.of("VP.EXPLAIN.WRITTEN", "VP.EXPLAIN.ORAL");

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.plainly(CaseEvent.INVITE, this::invite),
        Handled.of(CaseAct.Hear.class, this::hear, CaseEvent.HEAR));
  }

  /**
   * The right and its days come from the signed minutes of the violation. Where what the law
   * threatens gives none, somebody may still be heard, for a reason that is written down.
   */
  Effect<CaseFile, List<Delta>> invite(CaseAct.Plainly act, CaseWish wish) {
    List<MinutesRepository.MinutesRow> signed = rows.ofViolation(wish.file());
    if (signed.isEmpty()) {
      return Effect.refused("cases.no-violation-minutes");
    }
    Instant minutes = signed.getLast().signedAt();
    // of a file that came back the time to decide began with its return (art. 63)
    Instant from =
        clocks
            .lastStart(wish.file(), DECISION)
            .map(begun -> ClocksByPart.later(minutes, begun))
            .orElse(minutes);
    boolean right = signed.stream().anyMatch(MinutesRepository.MinutesRow::mayExplain);
    return Effect.unless(
        CaseChecks.on(wish.file(), act.on(), wish.now())
            .or(
                () ->
                    right || !act.words().isBlank()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("cases.no-right-to-explain"))),
        () -> {
          clocks.withdraw(wish.file(), DECISION, "cases.clock.explanation-runs", wish.actor());
          return Effect.unless(
              clocks
                  .start(wish.file(), "VP.EXPLAIN.WRITTEN", minutes, wish.actor())
                  .or(() -> clocks.start(wish.file(), "VP.EXPLAIN.ORAL", minutes, wish.actor()))
                  .or(() -> clocks.start(wish.file(), "VP.DECIDE.EXPLAIN", from, wish.actor())),
              () ->
                  CaseWish.done(
                      wish.file(),
                      CaseChecks.moment(act.on(), wish.now()),
                      act.words().isBlank() ? null : CaseChecks.clean(act.words()),
                      List.of()));
        });
  }

  /**
   * The right ends with its time, for a written explanation and for asking to be heard, or with the
   * subject's own signed word (Luật 15/2012 art. 61). Where nothing was explained, the ordinary
   * time to decide is shown again.
   */
  Effect<CaseFile, List<Delta>> hear(CaseAct.Hear act, CaseWish wish) {
    CaseFile file = wish.file();
    Instant at = CaseChecks.moment(act.on(), wish.now());
    return Effect.unless(
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.on(file, act.on(), wish.now()))
            .or(() -> act.way().signed() ? papers.missing(act.files()) : runs(file, at)),
        () -> {
          UUID owner = act.files();
          if (act.way().signed() && owner != null) {
            papers.keep(wish, owner, act.way().name(), act.on(), act.way().textKey());
            clocks.met(file, EXPLAIN, at, wish.actor());
          } else {
            clocks.withdraw(file, EXPLAIN, "cases.clock.explanation-lapsed", wish.actor());
          }
          return Effect.unless(
              act.way() == ExplanationWay.WRITTEN
                  ? Optional.empty()
                  : times.unexplained(file, wish.actor()),
              () ->
                  CaseWish.done(
                      file.explained(true),
                      at,
                      CaseChecks.clean(act.words()),
                      List.of(Delta.added("explanation", act.way()))));
        });
  }

  /** Whoever held the session signed its minutes: the subject has explained itself. */
  Effect<CaseFile, List<Delta>> heard(
      InquiryTerms.Hearing terms, SignedPaper paper, CaseWish wish) {
    clocks.met(wish.file(), EXPLAIN, terms.ended(), wish.actor());
    return CaseWish.done(
        wish.file().explained(true),
        terms.ended(),
        CaseChecks.clean(terms.said()),
        List.of(Delta.added("heard-in-person", paper.number())));
  }

  private Optional<Refusal> runs(CaseFile file, Instant at) {
    return clocks
        .lastEnd(file, EXPLAIN)
        .filter(end -> !at.isAfter(end))
        .map(
            end ->
                end.equals(Instant.MAX)
                    ? Refusal.of("cases.explanation-paused")
                    : Refusal.of(
                        "cases.explanation-runs",
                        "date",
                        Vietnam.dayOf(end.minusMillis(1)).toString()));
  }
}
