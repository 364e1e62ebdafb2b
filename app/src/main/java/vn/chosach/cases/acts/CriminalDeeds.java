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
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.ReferralOutcome;

/** To the criminal side and back (Luật 15/2012 art. 62, 63). */
@Component
class CriminalDeeds {

  private static final Set<String> SANCTION =
      Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN", "VP.EXPLAIN.WRITTEN", "QL.VERIFY", "QL.INSPECT");

  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final CaseClocks clocks;
  private final Handover handover;
  private final IdSource ids;

  CriminalDeeds(
      JdbcClient jdbc, Agencies agencies, CaseClocks clocks, Handover handover, IdSource ids) {
    this.jdbc = jdbc;
    this.agencies = agencies;
    this.clocks = clocks;
    this.handover = handover;
    this.ids = ids;
  }

  Change transfer(CaseAct.Transfer act, Change.Wish wish, ActingOfficer reader) {
    CaseFile file = wish.file();
    return Change.unless(
        Checks.words(act.words())
            .or(() -> Checks.line(act.articles()))
            .or(
                () ->
                    agencies.asOf(act.receiver(), Vietnam.dayOf(wish.now())).isEmpty()
                        ? Optional.of(Refusal.of("cases.unknown-agency"))
                        : Optional.empty()),
        () ->
            switch (handover.criminal(file, act, reader)) {
              case ReferralOutcome.Refused refused -> Change.Not.of(refused.refusal());
              case ReferralOutcome.Overtaken overtaken -> Change.Not.of("cases.not-possible");
              case ReferralOutcome.Done done -> {
                sent(wish, act.receiver(), Checks.clean(act.articles()), done.referral());
                yield Change.To.of(
                    wish,
                    Checks.clean(act.words()),
                    Delta.added("receiver", act.receiver()),
                    Delta.added("articles", Checks.clean(act.articles())),
                    Delta.added("referral", done.number()));
              }
            });
  }

  /** The file was sent from the tray of the referrals and not from the case. */
  Change sentElsewhere(ReferralMoved moved, Change.Wish wish) {
    sent(wish, moved.agency(), "–", moved.referral());
    return new Change.To(wish.file(), wish.now(), null, CaseNews.deltas(moved));
  }

  private void sent(Change.Wish wish, String receiver, String articles, UUID referral) {
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
  Change receiveBack(CaseAct.Plainly act, Change.Wish wish, ActingOfficer reader) {
    return Change.unless(
        byHand(act, wish).or(() -> handover.withdraw(wish.file(), act.words(), reader)),
        () ->
            back(wish, Checks.moment(act.on(), wish.now()), Checks.clean(act.words()), List.of()));
  }

  /** The investigating body gave the file back in a referral, or found no crime. */
  Change backFrom(ReferralMoved moved, Change.Wish wish) {
    return back(wish, wish.now(), null, CaseNews.deltas(moved));
  }

  /** The sanction is decided anew from here, and the time bar is longer (art. 6, 63). */
  private Change back(Change.Wish wish, Instant at, @Nullable String words, List<Delta> more) {
    result(wish.file(), "RETURNED", at);
    clocks.barredLater(wish.file(), wish.actor());
    return Change.unless(
        clocks.start(wish.file(), "VP.DECIDE", at, wish.actor()),
        () ->
            new Change.To(
                wish.file().with(wish.file().valuation().keeping(true)), at, words, more));
  }

  /**
   * The body did not take the file, or it was taken back: nothing was verified there. The time for
   * a sanction runs anew; the time bar is as it was.
   */
  Change declined(ReferralMoved moved, Change.Wish wish) {
    if (!open(wish.file(), moved.referral())) {
      return Change.Not.of("cases.not-possible");
    }
    result(wish.file(), "DECLINED", wish.now());
    return Change.unless(
        clocks.start(wish.file(), "VP.DECIDE", wish.now(), wish.actor()),
        () -> new Change.To(wish.file(), wish.now(), null, CaseNews.deltas(moved)));
  }

  Change prosecute(CaseAct.Plainly act, Change.Wish wish) {
    return Change.unless(
        byHand(act, wish),
        () ->
            ended(wish, Checks.moment(act.on(), wish.now()), Checks.clean(act.words()), List.of()));
  }

  Change prosecuted(ReferralMoved moved, Change.Wish wish) {
    return open(wish.file(), moved.referral())
        ? ended(wish, wish.now(), null, CaseNews.deltas(moved))
        : Change.Not.of("cases.not-possible");
  }

  private Change ended(Change.Wish wish, Instant at, @Nullable String words, List<Delta> more) {
    result(wish.file(), "PROSECUTED", at);
    clocks.end(wish.file(), "cases.clock.prosecuted", wish.actor());
    return new Change.To(wish.file(), at, words, more);
  }

  /** A second person agreed that it stays administrative. */
  Change keep(Change.Wish wish, String words) {
    CaseFile file = wish.file();
    clocks.withdraw(file, Set.of("VP.CRIME"), "cases.clock.kept", wish.actor());
    return Change.To.of(
        file.with(file.valuation().keeping(true)), wish, words, Delta.of("kept", false, true));
  }

  private Optional<Refusal> byHand(CaseAct.Plainly act, Change.Wish wish) {
    return Checks.words(act.words())
        .or(() -> Checks.on(wish.file(), act.on(), wish.now()))
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
