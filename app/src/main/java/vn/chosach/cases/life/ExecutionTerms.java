package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.kernel.Dong;

/** Terms of a decision on a sanction that stands: how it is carried out, or what is put right. */
public sealed interface ExecutionTerms extends PaperTerms {

  @Override
  default CaseEvent event() {
    return switch (this) {
      case Postponement _ -> CaseEvent.POSTPONE;
      case Remission _ -> CaseEvent.REMIT;
      case Instalments _ -> CaseEvent.SPLIT;
      case Coercion _ -> CaseEvent.COERCE;
      case Amendment _ -> CaseEvent.AMEND;
    };
  }

  /** Number of the sanction. */
  String ruling();

  /** Whether the office that fined decides it too, and no other. */
  default boolean byWhoFined() {
    return true;
  }

  /** One that the violator applied for. */
  sealed interface Relief extends ExecutionTerms {

    Application application();
  }

  /**
   * What the violator asked for, with the reason as it was confirmed.
   *
   * @param paper under which the application waits in the vault, then identifier of the paper
   */
  record Application(LocalDate dated, String reason, UUID paper) {}

  /** The fine is paid later, by a day (mẫu quyết định 03). */
  record Postponement(String ruling, Application application, LocalDate until) implements Relief {}

  /** So much of the fine is not owed any more (mẫu quyết định 04). */
  record Remission(String ruling, Application application, Dong amount) implements Relief {}

  /** The rest of the fine is paid in parts (mẫu quyết định 05). */
  record Instalments(String ruling, Application application, List<Instalment> parts)
      implements Relief {
    public Instalments {
      parts = List.copyOf(parts);
    }
  }

  /** One part, and the last day on which it is paid in time. */
  record Instalment(LocalDate by, Dong amount) {}

  /**
   * The sanction is carried out by force (mẫu quyết định 07 to 11).
   *
   * @param amount what is to come in; nothing where a remedy is carried out
   * @param object from what: employer, account and bank, property, holder, or the remedy
   * @param executor who carries it out
   * @param until last day on which it is to be carried out; {@code null} in papers from before
   *     December 2026 alone
   */
  record Coercion(
      String ruling,
      CoercionMeasure measure,
      Dong amount,
      String object,
      String executor,
      @Nullable LocalDate until)
      implements ExecutionTerms {
    @Override
    public boolean byWhoFined() {
      return false;
    }
  }

  /**
   * The sanction is changed in part (mẫu quyết định 38), or its wording corrected (mẫu quyết định
   * 39). Nothing becomes heavier by it: what is to be heavier is annulled and decided anew.
   *
   * @param correction whether only words are put right: amount and measures stay as they are
   * @param amount the fine that holds from now on, never more than before
   * @param additional additional penalty from now on; empty for none
   * @param remedy remedies from now on; empty for none
   * @param wrong words of the signed paper that are wrong; empty unless it is a correction
   * @param right what stands in their place
   */
  record Amendment(
      String ruling,
      boolean correction,
      Dong amount,
      String additional,
      String remedy,
      String wrong,
      String right,
      String reason)
      implements ExecutionTerms {
    /** A correction as people read it. */
    public String corrected() {
      return "“" + wrong.strip() + "” → “" + right.strip() + "”";
    }

    /** What is to be done beside the fine from now on; empty for nothing. */
    public String words(MeasureKind kind) {
      return switch (kind) {
        case ADDITIONAL -> additional.strip();
        case REMEDY -> remedy.strip();
      };
    }
  }
}
