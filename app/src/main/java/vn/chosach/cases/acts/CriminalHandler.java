package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.papers.CrimeSourceClocks;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.life.ReferralEvent;

/** To the criminal side and back (Luật 15/2012 art. 62, 63). */
@Component
class CriminalHandler implements CaseHandler {

  private static final Set<String> SANCTION =
      Set.of(
          "VP.MINUTES",
          CaseClocks.MINUTES_SENT,
          "VP.DECIDE",
          "VP.DECIDE.EXPLAIN",
          "VP.EXPLAIN.WRITTEN",
          "VP.EXPLAIN.ORAL",
          "QL.VERIFY",
          "QL.INSPECT");

  private final Agencies agencies;
  private final CaseClocks clocks;
  private final CrimeSourceClocks sources;
  private final Handover handover;
  private final IncomingPapers papers;
  private final Transfers transfers;

  CriminalHandler(
      Agencies agencies,
      CaseClocks clocks,
      CrimeSourceClocks sources,
      Handover handover,
      IncomingPapers papers,
      Transfers transfers) {
    this.agencies = agencies;
    this.clocks = clocks;
    this.sources = sources;
    this.handover = handover;
    this.papers = papers;
    this.transfers = transfers;
  }

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.Transfer.class, this::transfer),
        Handled.plainly(CaseEvent.RECEIVE_BACK, this::receiveBack),
        Handled.of(CaseAct.CameBack.class, this::cameBack),
        new Handled<>(CaseAct.AtMoment.class, Set.of(CaseEvent.NOTIFY), this::notified),
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
                    deltas(
                        file,
                        Delta.added("receiver", act.receiver()),
                        Delta.added("articles", CaseChecks.clean(act.articles())),
                        Delta.added("referral", done.number())));
              }
              case ActOutcome.Waiting<ReferralSent> waiting ->
                  throw new IllegalStateException(waiting.toString());
            });
  }

  /** The file was sent from the tray of the referrals and not from the case. */
  Effect<CaseFile, List<Delta>> sentElsewhere(ReferralMoved moved, CaseWish wish) {
    sent(wish, moved.agency(), "–", moved.referral());
    return CaseWish.done(
        wish.file(),
        wish.now(),
        null,
        List.of(deltas(wish.file(), CaseNews.deltas(moved).toArray(Delta[]::new))));
  }

  /**
   * A decision that stands is suspended with the transfer; who reads of the one reads the other.
   */
  private static Delta[] deltas(CaseFile file, Delta... all) {
    String decided = decided(file);
    return decided == null
        ? all
        : Stream.concat(Stream.of(all), Stream.of(Delta.added("suspended", decided)))
            .toArray(Delta[]::new);
  }

  /** How the case was decided before its file goes; {@code null} while it is not. */
  private static @Nullable String decided(CaseFile file) {
    return switch (file.state()) {
      case FINED, TAXED, EXECUTED -> file.state().name();
      case VERIFYING, PLANNED, INSPECTED, EXPLAINING, CRIMINAL, RETURNED, CLEARED, CLOSED -> null;
    };
  }

  private void sent(CaseWish wish, String receiver, String articles, UUID referral) {
    transfers.begin(wish, receiver, articles, referral, decided(wish.file()));
    clocks.suspend(wish.file(), CaseClocks.CARRIED_OUT, wish.actor());
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
                false,
                List.of()));
  }

  /** The same with the paper of the body, which counts as its answer. */
  Effect<CaseFile, List<Delta>> cameBack(CaseAct.CameBack act, CaseWish wish) {
    return Effect.unless(
        byHand(new CaseAct.Plainly(act.event(), act.on(), act.words()), wish)
            .or(() -> papers.missing(act.files()))
            .or(() -> handover.withdraw(wish.file(), act.words(), wish.who())),
        () -> {
          papers.keep(
              wish, act.files(), IncomingPapers.BODY, act.on(), "cases.paper.answer-of-body");
          return back(
              wish,
              CaseChecks.moment(act.on(), wish.now()),
              CaseChecks.clean(act.words()),
              true,
              List.of());
        });
  }

  /** The investigating body gave the file back in a referral, or found no crime. */
  Effect<CaseFile, List<Delta>> backFrom(ReferralMoved moved, CaseWish wish) {
    return back(wish, wish.now(), null, true, CaseNews.deltas(moved));
  }

  /**
   * The sanction is decided anew from here, and the time bar is longer (art. 6, 63). Only the body
   * itself settles that it is no crime; what the sender merely took back is as undecided as before.
   */
  private Effect<CaseFile, List<Delta>> back(
      CaseWish wish, Instant at, @Nullable String words, boolean byBody, List<Delta> more) {
    CaseFile file = byBody ? wish.file().with(wish.file().valuation().keeping(true)) : wish.file();
    CaseState decided = transfers.end(file, "RETURNED", byBody, at).orElse(null);
    if (decided != null) {
      return standsAgain(wish, file, decided, at, words, more);
    }
    if (byBody) {
      clocks.barredLater(file, wish.actor());
    }
    return Effect.unless(
        clocks.start(file, "VP.DECIDE", at, wish.actor()),
        () -> CaseWish.done(file.in(CaseState.RETURNED, at), at, words, more));
  }

  /** What was decided before stands again, and is carried out in the time that was left. */
  private Effect<CaseFile, List<Delta>> standsAgain(
      CaseWish wish,
      CaseFile file,
      CaseState decided,
      Instant at,
      @Nullable String words,
      List<Delta> more) {
    clocks.goOn(file, CaseClocks.CARRIED_OUT, wish.actor());
    var deltas = new ArrayList<>(more);
    deltas.add(Delta.of("suspended", decided, null));
    return CaseWish.done(file.in(decided, at), at, words, deltas);
  }

  /**
   * The body did not take the file, or it was taken back: nothing was verified there. The time for
   * a sanction runs anew; the time bar is as it was.
   */
  Effect<CaseFile, List<Delta>> declined(ReferralMoved moved, CaseWish wish) {
    if (!transfers.open(wish.file(), moved.referral())) {
      return Effect.refused("cases.not-possible");
    }
    boolean byBody = moved.event() == ReferralEvent.REFUSE;
    CaseState decided = transfers.end(wish.file(), "DECLINED", byBody, wish.now()).orElse(null);
    if (decided != null) {
      return standsAgain(wish, wish.file(), decided, wish.now(), null, CaseNews.deltas(moved));
    }
    return Effect.unless(
        clocks.start(wish.file(), "VP.DECIDE", wish.now(), wish.actor()),
        () ->
            CaseWish.done(
                wish.file().in(CaseState.RETURNED, wish.now()),
                wish.now(),
                null,
                CaseNews.deltas(moved)));
  }

  /** The procuracy was told: of the receipt, or of what was decided (BLTTHS art. 146, 154, 158). */
  Effect<CaseFile, List<Delta>> notified(CaseAct.AtMoment act, CaseWish wish) {
    CaseFile file = wish.file();
    boolean owed = CaseClocks.PROCURACY.stream().anyMatch(rule -> clocks.runs(file, rule));
    return Effect.unless(
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.at(file, act.at(), wish.now()))
            .or(
                () ->
                    owed
                        ? Optional.empty()
                        : Optional.of(Refusal.of("cases.nothing-to-tell-procuracy"))),
        () -> {
          clocks.met(file, CaseClocks.PROCURACY, act.at(), wish.actor());
          return CaseWish.done(file, act.at(), CaseChecks.clean(act.words()), List.of());
        });
  }

  /** By hand; the police also on a report that they verified themselves (BLTTHS art. 147). */
  Effect<CaseFile, List<Delta>> prosecute(CaseAct.Plainly act, CaseWish wish) {
    if (wish.file().state() == CaseState.VERIFYING && !sources.verifies(wish.file())) {
      return Effect.refused("cases.not-possible");
    }
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
    return transfers.open(wish.file(), moved.referral())
        ? ended(wish, wish.now(), null, CaseNews.deltas(moved))
        : Effect.refused("cases.not-possible");
  }

  private Effect<CaseFile, List<Delta>> ended(
      CaseWish wish, Instant at, @Nullable String words, List<Delta> more) {
    CaseFile file = wish.file();
    transfers.end(file, "PROSECUTED", true, at);
    Optional<Refusal> late = sources.decided(file, at, wish.actor());
    clocks.end(file, "cases.clock.prosecuted", wish.actor());
    var deltas = new ArrayList<>(more);
    transfers.annul(file, at).forEach(number -> deltas.add(Delta.of("annulled", number, null)));
    return Effect.unless(late, () -> CaseWish.done(file, at, words, deltas));
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
}
