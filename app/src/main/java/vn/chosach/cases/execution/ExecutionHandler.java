package vn.chosach.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseHandler;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/**
 * A decision is carried out when what is owed came in or was remitted, and each additional penalty
 * and remedy has its minutes (Luật Xử lý vi phạm hành chính art. 73, 78, 80, 85).
 */
@Component
record ExecutionHandler(
    JdbcClient jdbc,
    ClocksByPart clocks,
    IncomingPapers papers,
    Executions executions,
    ServiceHandler service,
    PaymentHandler payments,
    FormMinutesChecks minutes,
    ReliefHandler reliefs)
    implements CaseHandler {

  private static final String PROOF = "MEASURE";

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(
            CaseAct.AfterDecision.class,
            this::step,
            CaseEvent.SERVE,
            CaseEvent.BOOK,
            CaseEvent.PAY,
            CaseEvent.REFUSE_RECEIPT,
            CaseEvent.FULFIL),
        Handled.plainly(CaseEvent.EXECUTE, this::execute));
  }

  private Effect<CaseFile, List<Delta>> step(CaseAct.AfterDecision act, CaseWish wish) {
    if (act.step() instanceof ExecutionStep.CheckReceipt one) {
      return payments.check(one, wish);
    }
    List<Executions.Execution> running = executions.running(wish.file());
    if (running.isEmpty()) {
      return Effect.refused("cases.decision-suspended");
    }
    Executions.Execution decision = named(running, act).orElse(null);
    if (decision == null) {
      return Effect.refused(
          act.ruling().isEmpty()
              ? "cases.which-decision"
              : executions.numbered(wish.file(), act.ruling()).isPresent()
                  ? "cases.decision-suspended"
                  : "cases.unknown-ruling");
    }
    return switch (act.step()) {
      case ExecutionStep.Serve one -> service.serve(one, decision, wish);
      case ExecutionStep.Book one -> payments.book(one, decision, wish);
      case ExecutionStep.CheckReceipt one -> payments.check(one, wish);
      case ExecutionStep.Fulfil one -> fulfil(one, decision, wish);
    };
  }

  /** The decision that an act names, or the only one. */
  private static Optional<Executions.Execution> named(
      List<Executions.Execution> running, CaseAct.AfterDecision act) {
    return act.ruling().isEmpty() && running.size() == 1
        ? Optional.of(running.getFirst())
        : running.stream().filter(one -> one.number().equals(act.ruling())).findFirst();
  }

  private Effect<CaseFile, List<Delta>> fulfil(
      ExecutionStep.Fulfil act, Executions.Execution decision, CaseWish wish) {
    CaseFile file = wish.file();
    Executions.Measure measure =
        decision.measures().stream()
            .filter(one -> one.kind() == act.measure() && one.doneOn() == null)
            .findFirst()
            .orElse(null);
    if (measure == null) {
      return Effect.refused("cases.unknown-measure");
    }
    return Effect.unless(
        CaseChecks.line(act.minutes())
            .or(() -> CaseChecks.on(file, act.on(), wish.now()))
            .or(() -> ServiceHandler.before(decision.decidedOn(), act.on()))
            .or(() -> uncoerced(act, decision, file))
            .or(() -> papers.missing(act.proof())),
        () -> {
          UUID proof = Objects.requireNonNull(act.proof());
          papers.keep(wish, proof, PROOF, act.on(), act.measure().textKey());
          jdbc.sql(
                  """
                  UPDATE cases.measure SET done_on = :on, minutes = :minutes, proof = :proof
                   WHERE id = :id
                  """)
              .param("on", act.on())
              .param("minutes", CaseChecks.clean(act.minutes()))
              .param("proof", proof)
              .param("id", measure.id())
              .update();
          executions.numbered(file, decision.number()).ifPresent(now -> reliefs.coerced(now, wish));
          return CaseWish.done(
              file,
              CaseChecks.moment(act.on(), wish.now()),
              measure.words(),
              List.of(
                  Delta.added("measure", act.measure()),
                  Delta.added("minutes", CaseChecks.clean(act.minutes()))));
        });
  }

  /** A remedy that was coerced has the minutes of it (mẫu biên bản 11). */
  private Optional<Refusal> uncoerced(
      ExecutionStep.Fulfil act, Executions.Execution decision, CaseFile file) {
    return act.measure() == MeasureKind.REMEDY
        ? decision
            .coercions()
            .filter(one -> one.measure() == CoercionMeasure.REMEDY)
            .flatMap(one -> minutes.uncoerced(file, one).stream())
            .findFirst()
        : Optional.empty();
  }

  Effect<CaseFile, List<Delta>> execute(CaseAct.Plainly act, CaseWish wish) {
    CaseFile file = wish.file();
    List<Executions.Execution> running = executions.running(file);
    if (running.isEmpty()) {
      return Effect.refused("cases.decision-suspended");
    }
    return Effect.unless(
        CaseChecks.words(act.words())
            .or(() -> CaseChecks.on(file, act.on(), wish.now()))
            .or(
                () ->
                    running.stream()
                        .flatMap(
                            one ->
                                ServiceHandler.before(one.decidedOn(), act.on())
                                    .or(() -> open(one, Vietnam.dayOf(wish.now())))
                                    .stream())
                        .findFirst()),
        () -> {
          Instant at = CaseChecks.moment(act.on(), wish.now());
          running.forEach(
              one -> clocks.met(file, one.ruling(), CaseClocks.CARRIED_OUT, at, wish.actor()));
          return CaseWish.done(file, at, CaseChecks.clean(act.words()), List.of());
        });
  }

  /** What is to be done before the decision is carried out. */
  private static Optional<Refusal> open(Executions.Execution decision, LocalDate today) {
    Dong open = decision.account().open();
    Dong late = decision.account().lateOpen(today);
    if (!decision.waiting().isEmpty()) {
      return Optional.of(
          Refusal.of("cases.receipt-waits", "number", decision.waiting().getFirst().number()));
    }
    if (open.amount() > 0) {
      return Optional.of(Refusal.of("cases.not-paid", "open", open.toString()));
    }
    if (late.amount() > 0) {
      return Optional.of(Refusal.of("cases.late-not-paid", "open", late.toString()));
    }
    return decision.measures().stream()
        .filter(one -> one.doneOn() == null)
        .findFirst()
        .map(one -> Refusal.of("cases.measure-open", "measure", one.words()));
  }
}
