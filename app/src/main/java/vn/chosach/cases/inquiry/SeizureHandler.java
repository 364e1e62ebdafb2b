package vn.chosach.cases.inquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.acts.EvidenceHandler;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.RulingEntry;
import vn.chosach.cases.papers.SeizureRepository;
import vn.chosach.cases.papers.SeizureRepository.SeizureRow;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Seizes exhibits, holds them longer, gives them back; each seizure has a clock of its own, and
 * each exhibit its entry of custody (Luật Xử lý vi phạm hành chính art. 125, 126).
 */
@Component
public record SeizureHandler(
    SeizureRepository rows,
    EvidenceHandler evidence,
    Clocks clocks,
    Texts texts,
    InstantSource time,
    FormMinutesChecks minutes) {

  private static final String RULE = "VP.SEIZE";

  /** Why a seizure is not held longer: it has run out, and the exhibits must be given back. */
  Optional<Refusal> over(InquiryTerms.Prolonging terms, CaseFile file) {
    Instant now = time.instant();
    return rows.kept(file, terms.seizure()).stream()
        .flatMap(one -> open(one).stream())
        .filter(clock -> clock.dueAt().isBefore(now))
        .map(
            clock ->
                Refusal.of(
                    "cases.seizure-over",
                    "date",
                    vn.chosach.kernel.Vietnam.dayOf(clock.dueAt()).toString()))
        .findFirst();
  }

  /** They are seized: the custodian has them, and the days run. */
  Effect<CaseFile, List<Delta>> seize(
      InquiryTerms.Seizure terms, SignedPaper paper, CaseWish wish) {
    CaseFile file = wish.file();
    var id = rows.add(terms, paper, wish);
    hand(terms.exhibits(), terms.custodian(), "cases.custody.seized", paper, wish);
    ClockOutcome started =
        clocks.start(
            new StartClock(
                RULE,
                CaseClocks.SEIZURE,
                id.toString(),
                texts.text(Lang.VI, "cases.clock.vp-seize", paper.number(), file.number()),
                file.access().agency(),
                file.access().officer(),
                wish.now()),
            wish.actor());
    return Effect.unless(
        refusal(started),
        () ->
            wish.done(
                terms.reason(),
                Delta.added("seizure", paper.number()),
                Delta.added("holder", CaseChecks.clean(terms.custodian()))));
  }

  /** They are held longer. */
  Effect<CaseFile, List<Delta>> prolong(
      InquiryTerms.Prolonging terms, SignedPaper paper, CaseWish wish) {
    SeizureRow one = rows.kept(wish.file(), terms.seizure()).orElseThrow();
    rows.prolong(one, terms.term(), paper);
    return Effect.unless(
        longer(one, terms.term(), terms.reason(), wish.now(), wish.actor()),
        () ->
            wish.done(
                terms.reason(),
                Delta.of("seizure", one.number(), paper.number()),
                Delta.added("seizure-term", terms.term().option())));
  }

  /**
   * They are taken out of the file; who holds them goes on holding them until they are passed on.
   */
  Effect<CaseFile, List<Delta>> strike(
      InquiryTerms.StrikeOut terms, SignedPaper paper, CaseWish wish) {
    String reason = texts.text(Lang.VI, "cases.custody.struck-out", paper.number());
    terms.exhibits().forEach(one -> evidence.strike(wish.file(), one, paper, wish.now(), reason));
    return wish.done(
        terms.reason(),
        Delta.added("struck-out", terms.exhibits().toString().replaceAll("[\\[\\]]", "")),
        Delta.added("paper", paper.number()));
  }

  /**
   * Nothing holds them any more; they go to whom they belong by the minutes of the return (mẫu biên
   * bản 17).
   */
  Effect<CaseFile, List<Delta>> release(
      InquiryTerms.Release terms, SignedPaper paper, CaseWish wish) {
    SeizureRow one = rows.kept(wish.file(), terms.seizure()).orElseThrow();
    rows.end(one, true, paper);
    met(one, wish.now(), wish.actor());
    return wish.done(terms.reason(), Delta.of("seizure", one.number(), null));
  }

  /**
   * A sanction decides about what is held of whom it is against, and about the exhibits that it
   * names: the days of that seizure are over. What is held of others is not decided by it.
   */
  public void decided(PaperTerms terms, SignedPaper paper, CaseWish wish) {
    Set<UUID> own = rows.of(wish.file(), RulingEntry.of(terms).violator());
    List<Integer> named =
        terms instanceof PaperTerms.Recovery recovery
            ? recovery.exhibits()
            : terms.proposed().map(PaperTerms.Sanction::exhibits).orElse(List.of());
    rows.of(wish.file().id()).stream()
        .filter(SeizureRow::holds)
        .filter(one -> own.contains(one.id()) || one.exhibits().stream().anyMatch(named::contains))
        .forEach(
            one -> {
              rows.end(one, false, paper);
              met(one, wish.now(), wish.actor());
            });
  }

  /** A decision without a sanction is about one seizure. */
  void decided(String seizure, SignedPaper paper, CaseWish wish) {
    rows.of(wish.file().id()).stream()
        .filter(one -> one.number().equals(seizure))
        .forEach(
            one -> {
              rows.end(one, false, paper);
              met(one, wish.now(), wish.actor());
            });
  }

  /**
   * The decision about them was annulled before it was carried out: they are held without one
   * again. No law gives new days for it, so no clock begins.
   */
  public void undecided(String ruling, CaseWish wish) {
    if (!minutes.carriedOut(wish.file(), ruling)) {
      rows.decidedBy(wish.file(), ruling).forEach(rows::holdAgain);
    }
  }

  /** An expert opinion is needed: market surveillance may verify longer (TT 27/2020/TT-BCT). */
  Optional<Refusal> examined(CaseFile file, String why, CaseWish wish) {
    return clocks.of(CaseClocks.SUBJECT, file.id().toString()).stream()
        .map(ClockExplanation::clock)
        .filter(clock -> clock.ruleKey().equals("QL.VERIFY") && clock.state().open())
        .filter(clock -> clock.dueAt().isAfter(wish.now()))
        .flatMap(
            clock ->
                refusal(clocks.extend(clock.id(), "expert", wish.now(), why, wish.actor()))
                    .stream())
        .findFirst();
  }

  /** The file goes to a higher office: what is held is held ten working days. */
  public void passedUp(CaseWish wish) {
    String why = texts.text(Lang.VI, "cases.clock.handed-up");
    rows.of(wish.file().id()).stream()
        .filter(one -> one.holds() && one.term() == null)
        .forEach(one -> longer(one, SeizureTerm.PASSED_UP, why, wish.now(), wish.actor()));
  }

  /** Whether exhibits are held about which nothing was decided. */
  public boolean holds(CaseFile file) {
    return rows.of(file.id()).stream().anyMatch(SeizureRow::holds);
  }

  private Optional<Refusal> longer(
      SeizureRow one, SeizureTerm term, String why, Instant now, Actor actor) {
    return open(one)
        .flatMap(clock -> refusal(clocks.extend(clock.id(), term.option(), now, why, actor)));
  }

  private void met(SeizureRow one, Instant at, Actor actor) {
    open(one).ifPresent(clock -> clocks.stop(clock.id(), at, null, actor));
  }

  private Optional<Clock> open(SeizureRow one) {
    return clocks.of(CaseClocks.SEIZURE, one.id().toString()).stream()
        .map(ClockExplanation::clock)
        .filter(clock -> clock.state().open())
        .findFirst();
  }

  private void hand(
      List<Integer> exhibits, String to, String reasonKey, SignedPaper paper, CaseWish wish) {
    String reason = texts.text(Lang.VI, reasonKey, paper.number());
    exhibits.forEach(one -> evidence.hand(wish.file(), one, wish.now(), to, null, reason));
  }

  private static Optional<Refusal> refusal(ClockOutcome outcome) {
    return switch (outcome) {
      case ClockOutcome.ClockDone done -> Optional.empty();
      case ClockOutcome.ClockRefused refused -> Optional.of(refused.refusal());
    };
  }
}
