package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.criminal.CriminalSteps;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.papers.CrimeSourceClocks;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.cases.papers.Transfers.TransferRow;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.referrals.ReferralMoved;

/**
 * Records what investigating body, procuracy and court did with a file, each with the paper that
 * came in: prosecution, indictment, trial, judgment, or that it was stopped.
 */
@Component
public record ProsecutionHandler(
    Transfers transfers,
    CriminalSteps steps,
    IncomingPapers papers,
    CriminalHandler criminal,
    CrimeSourceClocks sources,
    Handover handover,
    CaseClocks clocks,
    Executions executions)
    implements CaseHandler {

  /** What is kept of the paper. */
  private static final String PAPER = "CRIMINAL";

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.CriminalStep.class, this::step, CaseEvent.PROSECUTE, CaseEvent.TRY),
        Handled.of(CaseAct.AtMoment.class, this::notified, CaseEvent.NOTIFY));
  }

  @Override
  public List<Agreed> agreed() {
    return List.of(new Agreed(CaseEvent.KEEP, this::keep));
  }

  private Effect<CaseFile, List<Delta>> step(CaseAct.CriminalStep act, CaseWish wish) {
    CaseFile file = wish.file();
    boolean prosecutes = act.stage() == CriminalStage.PROSECUTED;
    List<TransferRow> rows =
        transfers.of(file.id()).stream()
            .filter(prosecutes ? TransferRow::open : TransferRow::prosecuted)
            .toList();
    TransferRow row = CriminalHandler.one(rows, act.transfer()).orElse(null);
    if (row == null && rows.size() > 1) {
      return Effect.refused("cases.which-transfer");
    }
    boolean own = row == null && prosecutes && sources.verifies(file);
    if (row == null && !own && !closed(act, file)) {
      return Effect.refused(prosecutes ? "cases.not-possible" : "cases.not-prosecuted");
    }
    return Effect.unless(
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.line(act.number()))
            .or(() -> CaseChecks.line(act.body()))
            .or(() -> CaseChecks.on(file, act.on(), wish.now()))
            .or(
                () ->
                    prosecutes
                            && row != null
                            && handover.acceptedByInvestigators(file, row.referral())
                        ? Optional.of(Refusal.of("cases.with-the-body"))
                        : Optional.empty())
            .or(() -> papers.missing(act.files())),
        () -> recorded(act, row, wish));
  }

  /** A report that the police verified themselves was prosecuted without a transfer. */
  private boolean closed(CaseAct.CriminalStep act, CaseFile file) {
    return act.stage() != CriminalStage.PROSECUTED
        && steps.of(file.id()).stream()
            .anyMatch(one -> one.stage() == CriminalStage.PROSECUTED && one.transfer() == null);
  }

  private Effect<CaseFile, List<Delta>> recorded(
      CaseAct.CriminalStep act, @Nullable TransferRow row, CaseWish wish) {
    CaseFile file = wish.file();
    UUID paper = Objects.requireNonNull(act.files());
    papers.keep(wish, paper, PAPER, act.on(), act.stage().textKey());
    steps.add(act, row == null ? null : row.id(), wish);
    Instant at = CaseChecks.moment(act.on(), wish.now());
    String words = CaseChecks.clean(act.words());
    List<Delta> deltas =
        List.of(
            Delta.added("criminal-stage", act.stage()),
            Delta.added("paper", CaseChecks.clean(act.number())),
            Delta.added("body", CaseChecks.clean(act.body())));
    return switch (act.stage()) {
      case PROSECUTED -> prosecuted(row, wish, at, words, deltas);
      case INDICTED, TRIED, SENTENCED -> CaseWish.done(file, at, words, deltas);
      case STOPPED ->
          row == null || file.state() == CaseState.CLOSED
              ? ended(row, file, at, words, deltas)
              : criminal.back(wish, row, at, words, CriminalHandler.Answer.RETURNED, deltas);
    };
  }

  /** Of a case that ended, only the record changes: a head reopens it to decide it (art. 63). */
  private Effect<CaseFile, List<Delta>> ended(
      @Nullable TransferRow row, CaseFile file, Instant at, String words, List<Delta> deltas) {
    if (row != null) {
      transfers.end(row, "RETURNED", true, at);
    }
    return CaseWish.done(file, at, words, deltas);
  }

  Effect<CaseFile, List<Delta>> prosecuted(ReferralMoved moved, CaseWish wish) {
    return transfers
        .open(wish.file(), moved.referral())
        .map(row -> prosecuted(row, wish, wish.now(), null, CaseNews.deltas(moved)))
        .orElseGet(() -> Effect.refused("cases.not-possible"));
  }

  /**
   * Nobody is sanctioned for an act that is prosecuted: a fine that stands waits for the paper that
   * annuls it (art. 62.3), and the case ends with it when nothing else is left. Tax is no sanction:
   * what was decided of it is owed and carried out as before.
   *
   * @param row {@code null} for a report of a crime that the police verified themselves
   */
  Effect<CaseFile, List<Delta>> prosecuted(
      @Nullable TransferRow row,
      CaseWish wish,
      Instant at,
      @Nullable String words,
      List<Delta> more) {
    CaseFile file = wish.file();
    if (row != null) {
      transfers.end(row, "PROSECUTED", true, at);
    }
    var deltas = new ArrayList<>(more);
    List<Executions.Execution> fines =
        executions.of(file).stream()
            .filter(one -> transfers.toAnnul(file).contains(one.number()))
            .toList();
    fines.forEach(one -> deltas.add(Delta.added("to-annul", one.number())));
    boolean owed = row != null && criminal.taxStands(file, row, deltas, wish);
    long sum = fines.stream().mapToLong(one -> one.account().amount().amount()).sum();
    deltas.add(Delta.money("fines-to-annul", sum, sum));
    Optional<Refusal> late =
        row == null || row.whole()
            ? sources.decided(file, at, wish.actor())
            : Optional.<Refusal>empty();
    return Effect.unless(
        late,
        () ->
            CaseWish.done(
                owed && file.state() == CaseState.CRIMINAL
                    ? file.in(CaseState.TAXED, wish.now())
                    : settled(file, row, wish),
                at,
                words,
                deltas));
  }

  /** A case that is with the criminal side as a whole ends when nothing there is open. */
  CaseFile settled(CaseFile file, @Nullable TransferRow row, CaseWish wish) {
    boolean over =
        (row == null || file.state() == CaseState.CRIMINAL)
            && transfers.open(file).isEmpty()
            && transfers.toAnnul(file).isEmpty();
    if (over) {
      clocks.end(file, "cases.clock.prosecuted", wish.actor());
    }
    return over ? file.in(CaseState.CLOSED, wish.now()) : file;
  }

  /** The fine of somebody who is prosecuted was annulled. */
  public CaseFile annulled(CaseFile file, CaseWish wish) {
    return transfers.of(file.id()).stream()
        .filter(TransferRow::prosecuted)
        .findFirst()
        .map(row -> settled(file, row, wish))
        .orElse(file);
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

  /** A second person agreed that it stays administrative. */
  Effect<CaseFile, List<Delta>> keep(CaseWish wish, String words) {
    CaseFile file = wish.file();
    clocks.withdraw(file, Set.of("VP.CRIME"), "cases.clock.kept", wish.actor());
    return wish.done(
        file.with(file.valuation().keeping(true)), words, Delta.of("kept", false, true));
  }
}
