package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.kernel.Dong;

/** Terms of a decision on how a sanction that stands is carried out. */
public sealed interface ExecutionTerms extends PaperTerms {

  /** Number of the sanction. */
  String ruling();

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
  record Postponement(String ruling, Application application, LocalDate until) implements Relief {

    @Override
    public CaseEvent event() {
      return CaseEvent.POSTPONE;
    }
  }

  /** So much of the fine is not owed any more (mẫu quyết định 04). */
  record Remission(String ruling, Application application, Dong amount) implements Relief {

    @Override
    public CaseEvent event() {
      return CaseEvent.REMIT;
    }
  }

  /** The rest of the fine is paid in parts (mẫu quyết định 05). */
  record Instalments(String ruling, Application application, List<Instalment> parts)
      implements Relief {

    public Instalments {
      parts = List.copyOf(parts);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.SPLIT;
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
   */
  record Coercion(
      String ruling, CoercionMeasure measure, Dong amount, String object, String executor)
      implements ExecutionTerms {

    @Override
    public CaseEvent event() {
      return CaseEvent.COERCE;
    }
  }
}
