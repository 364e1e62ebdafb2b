package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.kernel.Dong;

/** What an officer does with a decision that stands. Each step has its proof. */
public sealed interface ExecutionStep {

  default CaseEvent event() {
    return switch (this) {
      case Serve _ -> CaseEvent.SERVE;
      case Book _ -> CaseEvent.BOOK;
      case CheckReceipt one -> one.event();
      case Fulfil _ -> CaseEvent.FULFIL;
    };
  }

  /** The step as an act on the case. */
  default CaseAct act() {
    return act("");
  }

  /** The same about the decision with that number. */
  default CaseAct act(String ruling) {
    return new CaseAct.AfterDecision(this, ruling);
  }

  /**
   * The decision reached whom it concerns; the {@code proof} waits in the vault.
   *
   * @param on day from which the days to pay count
   * @param sent day on which the post took it, of several the last; {@code null} for by hand
   * @param mark tracking number of the post; empty for by hand
   * @param witness who witnessed a refusal or the notice at the door; else empty
   */
  record Serve(
      LocalDate on,
      ServiceWay way,
      @Nullable LocalDate sent,
      String mark,
      String witness,
      @Nullable UUID proof)
      implements ExecutionStep {}

  /**
   * A receipt for money that came in on the decision is entered; it counts when a second person
   * found it right.
   *
   * @param fine of it for the fine or the tax
   * @param late of it for late payment
   * @param receipt its number
   * @param coercion decision to coerce that brought it in; {@code null} for what was paid by itself
   * @param proof under which its scan waits in the vault
   */
  record Book(
      LocalDate on,
      Dong fine,
      Dong late,
      String receipt,
      @Nullable UUID coercion,
      @Nullable UUID proof)
      implements ExecutionStep {}

  /** The second person looked at a receipt; why it is wrong is said in words. */
  record CheckReceipt(UUID receipt, boolean right, String words) implements ExecutionStep {
    @Override
    public CaseEvent event() {
      return right ? CaseEvent.PAY : CaseEvent.REFUSE_RECEIPT;
    }
  }

  /** An additional penalty or a remedy was carried out; the minutes wait in the vault. */
  record Fulfil(MeasureKind measure, LocalDate on, String minutes, @Nullable UUID proof)
      implements ExecutionStep {}
}
