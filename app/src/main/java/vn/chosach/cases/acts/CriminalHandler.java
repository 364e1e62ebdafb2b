package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.ReferralSent;

/** To the criminal side and back (Luật 15/2012 art. 62, 63). */
@Component
class CriminalHandler implements CaseHandler {

  private static final Set<String> SANCTION =
      Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN", "VP.EXPLAIN.WRITTEN", "QL.VERIFY", "QL.INSPECT");

  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final CaseClocks clocks;
  private final Handover handover;
  private final IdSource ids;

  CriminalHandler(
      JdbcClient jdbc, Agencies agencies, CaseClocks clocks, Handover handover, IdSource ids) {
    this.jdbc = jdbc;
    this.agencies = agencies;
    this.clocks = clocks;
    this.handover = handover;
    this.ids = ids;
  }

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.Transfer.class, this::transfer),
        Handled.plainly(CaseEvent.RECEIVE_BACK, this::receiveBack),
        Handled.plainly(CaseEvent.PROSECUTE, this::prosecute));
  }

  @Override
  public List<Agreed> agreed() {
    return List.of(new Agreed(CaseEvent.KEEP, this::keep));
  }

  Effect<CaseFile, List<Delta>> transfer(CaseAct.Transfer act, CaseWish wish) {
    ActingOfficer reader = wish.who();
    CaseFile file = wish.file();
    return Effect.unless(
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.line(act.articles()))
            .or(
                () ->
                    agencies.asOf(act.receiver(), Vietnam.dayOf(wish.now())).isEmpty()
                        ? Optional.of(Refusal.of("cases.unknown-agency"))
                        : Optional.empty()),
        () ->
            switch (handover.criminal(file, act, reader)) {
              case ActOutcome.Refused<ReferralSent> refused -> Effect.refused(refused.refusal());
              case ActOutcome.Overtaken<ReferralSent> overtaken ->
                  Effect.refused("cases.not-possible");
              case ActOutcome.Done<ReferralSent>(ReferralSent done) -> {
                sent(wish, act.receiver(), CaseChecks.clean(act.articles()), done.referral());
                yield wish.done(
                    CaseChecks.clean(act.words()),
                    Delta.added("receiver", act.receiver()),
                    Delta.added("articles", CaseChecks.clean(act.articles())),
                    Delta.added("referral", done.number()));
              }
              case ActOutcome.Waiting<ReferralSent> waiting ->
                  throw new IllegalStateException(waiting.toString());
            });
  }

  /** The file was sent from the tray of the referrals and not from the case. */
  Effect<CaseFile, List<Delta>> sentElsewhere(ReferralMoved moved, CaseWish wish) {
    sent(wish, moved.agency(), "–", moved.referral());
    return CaseWish.done(wish.file(), wish.now(), null, CaseNews.deltas(moved));
  }

  private void sent(CaseWish wish, String receiver, String articles, UUID referral) {
    jdbc.sql(
            """
            INSERT INTO cases.transfer (id, case_id, receiver, sent_at, articles, referral)
            VALUES (:id, :case, :receiver, :at, :articles, :referral)
            """)
        .param("id", ids.next())
        .param("case", wish.file().id())
        .param("receiver", receiver)
        .param("at", wish.now())
        .param("articles", articles)
        .param("referral", referral)
        .update();
    clocks.met(wish.file(), Set.of("VP.CRIME"), wish.now(), wish.actor());
    clocks.withdraw(wish.file(), SANCTION, "cases.clock.with-criminal", wish.actor());
  }

  /**
   * The file came back on paper. What an investigating body has accepted in a referral comes back
   * through that referral; what it has not, is taken back with this act.
   */
  Effect<CaseFile, List<Delta>> receiveBack(CaseAct.Plainly act, CaseWish wish) {
    ActingOfficer reader = wish.who();
    return Effect.unless(
        byHand(act, wish).or(() -> handover.withdraw(wish.file(), act.words(), reader)),
        () ->
            back(
                wish,
                CaseChecks.moment(act.on(), wish.now()),
                CaseChecks.clean(act.words()),
                List.of()));
  }

  /** The investigating body gave the file back in a referral, or found no crime. */
  Effect<CaseFile, List<Delta>> backFrom(ReferralMoved moved, CaseWish wish) {
    return back(wish, wish.now(), null, CaseNews.deltas(moved));
  }

  /** The sanction is decided anew from here, and the time bar is longer (art. 6, 63). */
  private Effect<CaseFile, List<Delta>> back(
      CaseWish wish, Instant at, @Nullable String words, List<Delta> more) {
    result(wish.file(), "RETURNED", at);
    clocks.barredLater(wish.file(), wish.actor());
    return Effect.unless(
        clocks.start(wish.file(), "VP.DECIDE", at, wish.actor()),
        () ->
            CaseWish.done(
                wish.file().with(wish.file().valuation().keeping(true)), at, words, more));
  }

  /**
   * The body did not take the file, or it was taken back: nothing was verified there. The time for
   * a sanction runs anew; the time bar is as it was.
   */
  Effect<CaseFile, List<Delta>> declined(ReferralMoved moved, CaseWish wish) {
    if (!open(wish.file(), moved.referral())) {
      return Effect.refused("cases.not-possible");
    }
    result(wish.file(), "DECLINED", wish.now());
    return Effect.unless(
        clocks.start(wish.file(), "VP.DECIDE", wish.now(), wish.actor()),
        () -> CaseWish.done(wish.file(), wish.now(), null, CaseNews.deltas(moved)));
  }

  Effect<CaseFile, List<Delta>> prosecute(CaseAct.Plainly act, CaseWish wish) {
    return Effect.unless(
        byHand(act, wish),
        () ->
            ended(
                wish,
                CaseChecks.moment(act.on(), wish.now()),
                CaseChecks.clean(act.words()),
                List.of()));
  }

  Effect<CaseFile, List<Delta>> prosecuted(ReferralMoved moved, CaseWish wish) {
    return open(wish.file(), moved.referral())
        ? ended(wish, wish.now(), null, CaseNews.deltas(moved))
        : Effect.refused("cases.not-possible");
  }

  private Effect<CaseFile, List<Delta>> ended(
      CaseWish wish, Instant at, @Nullable String words, List<Delta> more) {
    result(wish.file(), "PROSECUTED", at);
    clocks.end(wish.file(), "cases.clock.prosecuted", wish.actor());
    return CaseWish.done(wish.file(), at, words, more);
  }

  /** A second person agreed that it stays administrative. */
  Effect<CaseFile, List<Delta>> keep(CaseWish wish, String words) {
    CaseFile file = wish.file();
    clocks.withdraw(file, Set.of("VP.CRIME"), "cases.clock.kept", wish.actor());
    return wish.done(
        file.with(file.valuation().keeping(true)), words, Delta.of("kept", false, true));
  }

  private Optional<Refusal> byHand(CaseAct.Plainly act, CaseWish wish) {
    return CaseChecks.words(act.words())
        .or(() -> CaseChecks.on(wish.file(), act.on(), wish.now()))
        .or(
            () ->
                handover.acceptedByInvestigators(wish.file())
                    ? Optional.of(Refusal.of("cases.with-the-body"))
                    : Optional.empty());
  }

  private boolean open(CaseFile file, UUID referral) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.transfer
                            WHERE case_id = :case AND referral = :referral AND result IS NULL)
            """)
        .param("case", file.id())
        .param("referral", referral)
        .query(Boolean.class)
        .single();
  }

  private void result(CaseFile file, String result, Instant at) {
    jdbc.sql(
            """
            UPDATE cases.transfer SET result = :result, ended_at = :at
             WHERE case_id = :case AND result IS NULL
            """)
        .param("result", result)
        .param("at", at)
        .param("case", file.id())
        .update();
  }
}
