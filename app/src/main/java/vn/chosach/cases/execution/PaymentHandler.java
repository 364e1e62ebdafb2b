package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Money comes in by a receipt of the Treasury: one person books it with its scan, and it counts
 * when a second one found it right (Luật Xử lý vi phạm hành chính art. 78).
 */
@Component
record PaymentHandler(
    JdbcClient jdbc,
    IncomingPapers papers,
    Executions executions,
    SecondPersonPolicy seconds,
    ReliefHandler reliefs,
    IdSource ids,
    FormMinutesChecks minutes) {

  private static final String RECEIPT = "RECEIPT";
  private static final String NAME = "cases.paper.receipt";

  Effect<CaseFile, List<Delta>> book(
      ExecutionStep.Book act, Executions.Execution decision, CaseWish wish) {
    CaseFile file = wish.file();
    String number = CaseChecks.clean(act.receipt());
    return Effect.unless(
        CaseChecks.line(number)
            .or(() -> CaseChecks.amount(act.fine(), true))
            .or(() -> CaseChecks.amount(act.late(), true))
            .or(() -> CaseChecks.amount(act.fine().plus(act.late()), false))
            .or(() -> CaseChecks.on(file, act.on(), wish.now()))
            .or(() -> ServiceHandler.before(decision.decidedOn(), act.on()))
            .or(() -> booked(number))
            .or(() -> coerced(file, decision, act.coercion()))
            .or(() -> beyond(decision, decision.waiting(), act.on(), act.fine(), act.late()))
            .or(() -> papers.missing(act.proof()))
            .or(() -> seconds.first(wish.actor(), "case", file.id())),
        () -> {
          UUID proof = Objects.requireNonNull(act.proof());
          papers.keep(wish, proof, RECEIPT, act.on(), NAME);
          jdbc.sql(
                  """
                  INSERT INTO cases.receipt
                    (id, case_id, ruling, number, paid_on, fine_dong, late_dong, booked_by,
                     booked_at, coercion)
                  VALUES (:id, :case, :ruling, :number, :on, :fine, :late, :by, :now, :coercion)
                  """)
              .param("id", proof)
              .param("case", file.id())
              .param("ruling", decision.ruling())
              .param("number", number)
              .param("on", act.on())
              .param("fine", act.fine().amount())
              .param("late", act.late().amount())
              .param("by", wish.actor().id())
              .param("now", wish.now())
              .param("coercion", act.coercion())
              .update();
          return wish.done(
              (String) null,
              Delta.added("receipt", number),
              Delta.added("fine-booked", act.fine().amount()),
              Delta.added("late-booked", act.late().amount()));
        });
  }

  /**
   * What is said to come from a coercion names one of the decision; what was distrained or
   * collected has its minutes (mẫu biên bản 12, 10).
   */
  private Optional<Refusal> coerced(
      CaseFile file, Executions.Execution decision, @Nullable UUID coercion) {
    if (coercion == null) {
      return Optional.empty();
    }
    return decision
        .coercions()
        .filter(one -> one.id().equals(coercion))
        .findFirst()
        .map(one -> minutes.uncoerced(file, one))
        .orElseGet(() -> Optional.of(Refusal.of("cases.unknown-ruling")));
  }

  /** A receipt pays once, in whichever case. */
  private Optional<Refusal> booked(String number) {
    boolean twice =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM cases.receipt
                                WHERE upper(number) = upper(:number) AND accepted IS NOT FALSE)
                """)
            .param("number", number)
            .query(Boolean.class)
            .single();
    return twice ? Optional.of(Refusal.of("cases.receipt-twice")) : Optional.empty();
  }

  /** Neither of the fine nor for late payment more comes in than is owed on that day. */
  private static Optional<Refusal> beyond(
      Executions.Execution decision,
      List<Executions.Receipt> others,
      LocalDate on,
      Dong fine,
      Dong late) {
    long open = decision.account().open().amount() - sum(others, Executions.Receipt::fine);
    if (fine.amount() > open) {
      return Optional.of(
          Refusal.of("cases.paid-too-much", "open", new Dong(Math.max(0, open)).toString()));
    }
    long owed = decision.account().lateOpen(on).amount() - sum(others, Executions.Receipt::late);
    return late.amount() > owed
        ? Optional.of(
            Refusal.of("cases.late-too-much", "open", new Dong(Math.max(0, owed)).toString()))
        : Optional.empty();
  }

  private static long sum(
      List<Executions.Receipt> receipts, Function<Executions.Receipt, Dong> part) {
    return receipts.stream().map(part).mapToLong(Dong::amount).sum();
  }

  /** A receipt says itself to which decision it belongs, also to one that is suspended. */
  Effect<CaseFile, List<Delta>> check(ExecutionStep.CheckReceipt act, CaseWish wish) {
    CaseFile file = wish.file();
    Executions.Execution decision =
        executions.of(file).stream()
            .filter(one -> one.waiting().stream().anyMatch(row -> row.id().equals(act.receipt())))
            .findFirst()
            .orElse(null);
    if (decision == null) {
      return Effect.refused("cases.unknown-receipt");
    }
    Executions.Receipt receipt =
        decision.waiting().stream()
            .filter(one -> one.id().equals(act.receipt()))
            .findFirst()
            .orElseThrow();
    return Effect.unless(
        (receipt.bookedBy().equals(wish.actor().id())
                ? Optional.of(Refusal.of("cases.second-person"))
                : Optional.<Refusal>empty())
            .or(() -> seconds.beside(wish.actor(), List.of(receipt.bookedBy()), "case", file.id()))
            .or(() -> act.right() ? Optional.<Refusal>empty() : CaseChecks.words(act.words()))
            .or(
                () ->
                    act.right()
                        ? beyond(
                            decision, List.of(), receipt.paidOn(), receipt.fine(), receipt.late())
                        : Optional.<Refusal>empty()),
        () -> act.right() ? paid(receipt, decision, act, wish) : refused(receipt, act, wish));
  }

  private Effect<CaseFile, List<Delta>> refused(
      Executions.Receipt receipt, ExecutionStep.CheckReceipt act, CaseWish wish) {
    settle(receipt, false, wish);
    return wish.done(CaseChecks.clean(act.words()), Delta.of("receipt", receipt.number(), null));
  }

  private Effect<CaseFile, List<Delta>> paid(
      Executions.Receipt receipt,
      Executions.Execution decision,
      ExecutionStep.CheckReceipt act,
      CaseWish wish) {
    settle(receipt, true, wish);
    jdbc.sql(
            """
            INSERT INTO cases.payment
              (id, case_id, ruling, paid_on, amount_dong, late_dong, receipt, booking)
            VALUES (:id, :case, :ruling, :on, :fine, :late, :number, :booking)
            """)
        .param("id", ids.next())
        .param("case", wish.file().id())
        .param("ruling", decision.ruling())
        .param("on", receipt.paidOn())
        .param("fine", receipt.fine().amount())
        .param("late", receipt.late().amount())
        .param("number", receipt.number())
        .param("booking", receipt.id())
        .update();
    Dong was = decision.account().paid();
    var deltas =
        new ArrayList<Delta>(
            List.of(
                Delta.money("paid", was.amount(), was.plus(receipt.fine()).amount()),
                Delta.added("receipt", receipt.number())));
    if (receipt.late().amount() > 0) {
      deltas.add(Delta.added("late-paid", receipt.late().amount()));
    }
    String words = CaseChecks.clean(act.words());
    return Effect.unless(
        reliefs.follow(wish, decision.ruling()),
        () ->
            CaseWish.done(
                wish.file(),
                CaseChecks.moment(receipt.paidOn(), wish.now()),
                words.isEmpty() ? null : words,
                deltas));
  }

  private void settle(Executions.Receipt receipt, boolean accepted, CaseWish wish) {
    jdbc.sql(
            """
            UPDATE cases.receipt SET checked_by = :by, checked_at = :now, accepted = :accepted
             WHERE id = :id
            """)
        .param("by", wish.actor().id())
        .param("now", wish.now())
        .param("accepted", accepted)
        .param("id", receipt.id())
        .update();
  }
}
