package vn.chosach.cases.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;

/**
 * Enters how a decision reached whom it concerns, with its proof: from that day the days to pay
 * count (Luật Xử lý vi phạm hành chính art. 70, 73).
 */
@Component
record ServiceHandler(
    JdbcClient jdbc, ClocksByPart clocks, IncomingPapers papers, FormMinutesChecks minutes) {

  /** What is kept of the proof. */
  private static final String PROOF = "SERVICE";

  Effect<CaseFile, List<Delta>> serve(
      ExecutionStep.Serve act, Executions.Execution decision, CaseWish wish) {
    CaseFile file = wish.file();
    Executions.Decision coercion =
        decision.servedOn() == null ? null : decision.unserved().orElse(null);
    LocalDate signed = coercion == null ? decision.decidedOn() : coercion.on();
    return Effect.unless(
        CaseChecks.on(file, act.on(), wish.now())
            .or(() -> before(signed, act.on()))
            .or(() -> twice(decision))
            .or(() -> sent(act, signed))
            .or(
                () ->
                    act.way().witnessed()
                        ? CaseChecks.line(act.witness())
                        : Optional.<Refusal>empty())
            .or(() -> unrecorded(act, decision, coercion, file))
            .or(() -> papers.missing(act.proof())),
        () -> served(act, decision, coercion, wish));
  }

  private Effect<CaseFile, List<Delta>> served(
      ExecutionStep.Serve act,
      Executions.Execution decision,
      Executions.@Nullable Decision coercion,
      CaseWish wish) {
    CaseFile file = wish.file();
    UUID proof = Objects.requireNonNull(act.proof());
    papers.keep(wish, proof, PROOF, act.on(), act.way().textKey());
    enter(act, decision.ruling(), coercion == null ? null : coercion.id(), proof, wish);
    if (coercion != null) {
      return CaseWish.done(
          file, CaseChecks.moment(act.on(), wish.now()), null, deltas(coercion.number(), act));
    }
    LocalDate sent = act.way().posted() ? act.sent() : act.on();
    clocks.met(
        file,
        decision.ruling(),
        Set.of("VP.SEND"),
        CaseChecks.moment(Objects.requireNonNull(sent), wish.now()),
        wish.actor());
    Instant at = CaseChecks.moment(act.on(), wish.now());
    return Effect.unless(
        clocks.start(file, decision.ruling(), "VP.EXECUTE", at, wish.actor()),
        () -> CaseWish.done(file, at, null, deltas(decision.number(), act)));
  }

  private static List<Delta> deltas(String number, ExecutionStep.Serve act) {
    var deltas =
        new ArrayList<Delta>(
            List.of(
                Delta.added("decision", number),
                Delta.added("served", act.on()),
                Delta.added("service-way", act.way())));
    if (act.way().posted()) {
      deltas.add(Delta.added("post-number", CaseChecks.clean(act.mark())));
    }
    if (act.way().witnessed()) {
      deltas.add(Delta.added("witness", CaseChecks.clean(act.witness())));
    }
    return deltas;
  }

  private void enter(
      ExecutionStep.Serve act, UUID ruling, @Nullable UUID coercion, UUID proof, CaseWish wish) {
    ServiceWay way = act.way();
    jdbc.sql(
            """
            INSERT INTO cases.service
              (id, case_id, ruling, coercion, way, served_on, sent_on, mark, witness, recorded_by,
               recorded_at)
            VALUES (:id, :case, :ruling, :coercion, :way, :on, :sent, :mark, :witness, :by, :now)
            """)
        .param("id", proof)
        .param("case", wish.file().id())
        .param("ruling", ruling)
        .param("coercion", coercion)
        .param("way", way.name())
        .param("on", act.on())
        .param("sent", way.posted() ? act.sent() : null)
        .param("mark", way.posted() ? CaseChecks.clean(act.mark()) : null)
        .param("witness", way.witnessed() ? CaseChecks.clean(act.witness()) : null)
        .param("by", wish.actor().id())
        .param("now", wish.now())
        .update();
    jdbc.sql(
            coercion == null
                ? "UPDATE cases.ruling SET served_on = :on WHERE id = :id"
                : "UPDATE cases.execution_decision SET served_on = :on WHERE id = :id")
        .param("on", act.on())
        .param("id", coercion == null ? ruling : coercion)
        .update();
  }

  private static Optional<Refusal> twice(Executions.Execution decision) {
    return decision.servedOn() == null || decision.unserved().isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.served-before"));
  }

  /**
   * Who would not take the decision is served by the minutes of it, which the local authority
   * confirms on the printed copy (mẫu biên bản 06, of a coercion 07; art. 70).
   */
  private Optional<Refusal> unrecorded(
      ExecutionStep.Serve act,
      Executions.Execution decision,
      Executions.@Nullable Decision coercion,
      CaseFile file) {
    boolean recorded =
        act.way() != ServiceWay.REFUSED
            || (coercion == null
                ? minutes.recorded(file.id(), "MBB06", decision.number())
                : minutes.recorded(file.id(), "MBB07", coercion.number()));
    return Refusal.when(!recorded, "cases.no-refusal-minutes");
  }

  /** What went by post has a number and a day; ten days after the third time it is as served. */
  private static Optional<Refusal> sent(ExecutionStep.Serve act, LocalDate signed) {
    if (!act.way().posted()) {
      return Optional.empty();
    }
    LocalDate sent = act.sent();
    if (sent == null) {
      return Optional.of(Refusal.of("cases.no-day-sent"));
    }
    LocalDate deemed = sent.plusDays(ServiceWay.DEEMED_AFTER);
    return CaseChecks.line(act.mark())
        .or(() -> before(signed, sent))
        .or(
            () ->
                sent.isAfter(act.on())
                    ? Optional.of(Refusal.of("cases.sent-after-service"))
                    : Optional.<Refusal>empty())
        .or(
            () ->
                act.way() == ServiceWay.POST_RETURNED && act.on().isBefore(deemed)
                    ? Optional.of(Refusal.of("cases.not-yet-deemed", "date", deemed.toString()))
                    : Optional.<Refusal>empty());
  }

  /** Nothing of a decision is done before it. */
  static Optional<Refusal> before(LocalDate signed, LocalDate day) {
    return day.isBefore(signed)
        ? Optional.of(Refusal.of("cases.before-decision", "date", signed.toString()))
        : Optional.empty();
  }
}
