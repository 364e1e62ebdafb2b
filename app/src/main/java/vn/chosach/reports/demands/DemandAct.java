package vn.chosach.reports.demands;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.keeping.Request;

/** What an officer does with a demand. */
public sealed interface DemandAct {

  default DemandEvent event() {
    return switch (this) {
      case PrepareAnswer _ -> DemandEvent.PREPARE;
      case Pass _ -> DemandEvent.PASS;
      case ProveReceipt _ -> DemandEvent.CLOSE;
      case Entrust _ -> DemandEvent.ENTRUST;
      case Withdraw _ -> DemandEvent.WITHDRAW;
    };
  }

  /**
   * Draws the answer up.
   *
   * @param words 1 to 8,000 characters
   * @param anyway also where agencies that were asked have sent nothing
   */
  record PrepareAnswer(String words, boolean anyway) implements DemandAct {}

  /** Asks agencies below, until the day of the demand at the latest. */
  record Pass(Request wish) implements DemandAct {}

  /** The receipt of the answer is proved. */
  record ProveReceipt() implements DemandAct {}

  /** Another officer of the desk sees to it. */
  record Entrust(@Nullable UUID keeper, String words) implements DemandAct {}

  /**
   * It was taken back.
   *
   * @param paper another paper of the same sender in the incoming register
   */
  record Withdraw(@Nullable UUID paper, String words) implements DemandAct {}
}
