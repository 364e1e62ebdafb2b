package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.criminal.TimeBars;
import vn.chosach.cases.criminal.TransferredPapers;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.cases.papers.Transfers.SentFile;
import vn.chosach.cases.papers.Transfers.TransferRow;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.life.ReferralEvent;

/**
 * To the criminal side and back, by subject (Luật 15/2012 art. 62, 63): a case whose subjects are
 * all there is with the criminal side, else it goes on for the others.
 */
@Component
record CriminalHandler(
    CaseClocks clocks,
    ClocksByPart parts,
    TimeBars bars,
    Handover handover,
    IncomingPapers papers,
    Transfers transfers,
    Executions executions,
    TransferredPapers transferred)
    implements CaseHandler {

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

  @Override
  public List<Handled<?>> handled() {
    return List.of(Handled.of(CaseAct.CameBack.class, this::cameBack, CaseEvent.RECEIVE_BACK));
  }

  /**
   * The decision to transfer is signed: the file goes, in a referral with its receipt and clocks.
   */
  Effect<CaseFile, List<Delta>> signed(
      PaperTerms.Transfer terms, SignedPaper paper, CaseWish wish) {
    var named = transferred.of(wish.file(), paper);
    return switch (handover.criminal(wish.file(), terms, named, wish.actor())) {
      case ActOutcome.Refused<ReferralSent> refused -> Effect.refused(refused.refusal());
      case ActOutcome.Overtaken<ReferralSent> overtaken -> Effect.refused("cases.not-possible");
      case ActOutcome.Done<ReferralSent>(ReferralSent done) -> {
        var sent =
            new SentFile(terms.receiver(), CaseChecks.clean(terms.articles()), terms.subjects());
        var deltas = new ArrayList<Delta>();
        deltas.add(Delta.added("receiver", terms.receiver()));
        deltas.add(Delta.added("articles", sent.articles()));
        deltas.add(Delta.added("referral", done.number()));
        deltas.add(Delta.added("paper", paper.number()));
        yield sent(wish, sent, done.referral(), paper, CaseChecks.clean(terms.words()), deltas);
      }
      case ActOutcome.Waiting<ReferralSent> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** The file was sent from the tray of the referrals and not from the case: as a whole. */
  Effect<CaseFile, List<Delta>> sentElsewhere(ReferralMoved moved, CaseWish wish) {
    var sent = new SentFile(moved.agency(), "–", List.of());
    return sent(wish, sent, moved.referral(), null, null, CaseNews.deltas(moved));
  }

  /**
   * A decision that stands is suspended with the transfer of its violator; who reads of the one
   * reads the other. What the law gives days for runs on for the others.
   */
  private Effect<CaseFile, List<Delta>> sent(
      CaseWish wish,
      SentFile sent,
      UUID referral,
      @Nullable SignedPaper paper,
      @Nullable String words,
      List<Delta> more) {
    CaseFile file = wish.file();
    boolean whole = sent.subjects().isEmpty();
    CaseState decided = decided(file);
    transfers.begin(wish, sent, referral, whole, whole ? decided : null, paper);
    boolean all = whole || transfers.covers(file);
    var deltas = new ArrayList<>(more);
    if (whole && decided != null) {
      deltas.add(Delta.added("suspended", decided));
    }
    clocks.met(file, Set.of("VP.CRIME"), wish.now(), wish.actor());
    executions.of(file).stream()
        .filter(one -> whole || sent.subjects().contains(one.violator()))
        .forEach(
            one -> {
              parts.suspend(file, one.ruling(), wish.actor());
              if (!whole) {
                deltas.add(Delta.added("suspended-decision", one.number()));
              }
            });
    if (all) {
      clocks.withdraw(file, SANCTION, "cases.clock.with-criminal", wish.actor());
    }
    return CaseWish.done(
        all ? file.in(CaseState.CRIMINAL, wish.now()) : file, wish.now(), words, deltas);
  }

  /** How the case was decided before its file goes; {@code null} while it is not. */
  private static @Nullable CaseState decided(CaseFile file) {
    return switch (file.state()) {
      case FINED, TAXED, EXECUTED -> file.state();
      case VERIFYING, PLANNED, INSPECTED, EXPLAINING, CRIMINAL, RETURNED, CLEARED, CLOSED -> null;
    };
  }

  /**
   * A file came back on paper, which counts as the answer of the body, or the sender takes it back.
   * What an investigating body has accepted in a referral comes back through that referral.
   */
  Effect<CaseFile, List<Delta>> cameBack(CaseAct.CameBack act, CaseWish wish) {
    CaseFile file = wish.file();
    UUID paper = act.files();
    TransferRow row = one(transfers.open(file), act.transfer()).orElse(null);
    if (row == null) {
      return Effect.refused(
          transfers.open(file).size() > 1 ? "cases.which-transfer" : "cases.not-possible");
    }
    return Effect.unless(
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.on(file, act.on(), wish.now()))
            .or(
                () ->
                    handover.acceptedByInvestigators(file, row.referral())
                        ? Optional.of(Refusal.of("cases.with-the-body"))
                        : Optional.empty())
            .or(() -> paper == null ? Optional.empty() : papers.missing(paper))
            .or(() -> handover.withdraw(file, row.referral(), act.words(), wish.who())),
        () -> {
          if (paper != null) {
            papers.keep(wish, paper, IncomingPapers.BODY, act.on(), "cases.paper.answer-of-body");
          }
          return back(
              wish,
              row,
              CaseChecks.moment(act.on(), wish.now()),
              CaseChecks.clean(act.words()),
              paper == null ? Answer.TAKEN_BACK : Answer.RETURNED,
              paper == null
                  ? List.of(Delta.added("taken-back", handover.number(file, row.referral())))
                  : List.of());
        });
  }

  /** The one that an act names, or the only one. */
  static Optional<TransferRow> one(List<TransferRow> rows, @Nullable UUID named) {
    return named == null && rows.size() == 1
        ? Optional.of(rows.getFirst())
        : rows.stream().filter(row -> row.id().equals(named)).findFirst();
  }

  /** The investigating body gave the file back in a referral, or found no crime. */
  Effect<CaseFile, List<Delta>> backFrom(ReferralMoved moved, CaseWish wish) {
    List<TransferRow> open = transfers.open(wish.file());
    UUID follows = handover.carried(wish.file(), moved.referral());
    TransferRow row =
        open.stream()
            .filter(one -> follows.equals(one.referral()))
            .findFirst()
            .or(() -> one(open, null))
            .orElse(null);
    return row == null
        ? Effect.refused("cases.not-possible")
        : back(wish, row, wish.now(), null, Answer.RETURNED, CaseNews.deltas(moved));
  }

  /** How a file comes back. */
  enum Answer {
    /** The body examined it and gave it back. */
    RETURNED,
    /** The body did not take it: nothing was verified there. */
    DECLINED,
    /** The sender took it back. */
    TAKEN_BACK
  }

  /**
   * The sanction is decided anew from here, and after the body examined it the time bar is longer
   * (art. 6, 63). Only the body itself settles that it is no crime; what the sender merely took
   * back is as undecided as before. What was decided before stands again, and is carried out in the
   * time that was left.
   */
  Effect<CaseFile, List<Delta>> back(
      CaseWish wish,
      TransferRow row,
      Instant at,
      @Nullable String words,
      Answer answer,
      List<Delta> more) {
    boolean byBody = answer != Answer.TAKEN_BACK;
    boolean examined = answer == Answer.RETURNED;
    CaseFile file =
        examined && row.whole()
            ? wish.file().with(wish.file().valuation().keeping(true))
            : wish.file();
    transfers.end(row, answer == Answer.DECLINED ? "DECLINED" : "RETURNED", byBody, at);
    var deltas = new ArrayList<>(more);
    List<Executions.Execution> standing =
        executions.of(file).stream().filter(one -> row.concerns(one.violator())).toList();
    standing.forEach(one -> parts.goOn(file, one.ruling(), wish.actor()));
    CaseState decided = row.decided();
    if (decided != null) {
      deltas.add(Delta.of("suspended", decided, null));
      return CaseWish.done(file.in(decided, at), at, words, deltas);
    }
    if (!row.whole()) {
      standing.forEach(one -> deltas.add(Delta.of("suspended-decision", one.number(), null)));
      CaseFile after = beside(file, standing, at);
      return Effect.unless(
          standing.isEmpty() ? bars.decideAgain(after, row, examined, at, wish) : Optional.empty(),
          () -> CaseWish.done(after, at, words, deltas));
    }
    if (examined) {
      clocks.barredLater(file, wish.actor());
    }
    CaseFile after = file.in(CaseState.RETURNED, at);
    return Effect.unless(
        clocks.start(after, "VP.DECIDE", at, wish.actor()),
        () -> CaseWish.done(after, at, words, deltas));
  }

  /**
   * Decisions on tax against those of a file that is prosecuted stand again; whether one of them is
   * to be carried out.
   */
  boolean taxStands(CaseFile file, TransferRow row, List<Delta> deltas, CaseWish wish) {
    List<Executions.Execution> taxes =
        executions.of(file).stream()
            .filter(one -> one.kind() == CaseEvent.RECOVER && row.concerns(one.violator()))
            .toList();
    for (Executions.Execution one : taxes) {
      parts.goOn(file, one.ruling(), wish.actor());
      deltas.add(Delta.of("suspended-decision", one.number(), null));
    }
    return taxes.stream().anyMatch(one -> parts.unfinished(one, file));
  }

  /**
   * Where the case stands when some of its subjects are back: a decision of theirs that was not
   * carried out yet is to be, whatever became of the others meanwhile.
   */
  private CaseFile beside(CaseFile file, List<Executions.Execution> standing, Instant at) {
    CaseState back =
        standing.isEmpty()
            ? CaseState.RETURNED
            : standing.stream()
                .filter(one -> parts.unfinished(one, file))
                .map(one -> one.kind() == CaseEvent.FINE ? CaseState.FINED : CaseState.TAXED)
                .min(Comparator.naturalOrder())
                .orElse(CaseState.EXECUTED);
    boolean moves =
        switch (file.state()) {
          case CRIMINAL -> true;
          case RETURNED, EXECUTED -> back == CaseState.FINED || back == CaseState.TAXED;
          case VERIFYING, PLANNED, INSPECTED, EXPLAINING, FINED, TAXED, CLEARED, CLOSED -> false;
        };
    return moves ? file.in(back, at) : file;
  }

  /**
   * The body did not take the file, or it was taken back: nothing was verified there. The time for
   * a sanction runs anew; the time bar is as it was.
   */
  Effect<CaseFile, List<Delta>> declined(ReferralMoved moved, CaseWish wish) {
    Answer answer = moved.event() == ReferralEvent.REFUSE ? Answer.DECLINED : Answer.TAKEN_BACK;
    return transfers
        .open(wish.file(), moved.referral())
        .map(row -> back(wish, row, wish.now(), null, answer, CaseNews.deltas(moved)))
        .orElseGet(() -> Effect.refused("cases.not-possible"));
  }
}
