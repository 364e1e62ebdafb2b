package vn.chosach.reports.demands;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.keeping.Request;

/** What an officer does with a demand. */
public sealed interface DemandAct {

  DemandEvent event();

  /**
   * Draws the answer up.
   *
   * @param words 1 to 8,000 characters
   * @param anyway also where agencies that were asked have sent nothing
   */
  record PrepareAnswer(String words, boolean anyway) implements DemandAct {
    @Override
    public DemandEvent event() {
      return DemandEvent.PREPARE;
    }
  }

  /** Asks agencies below, until the day of the demand at the latest. */
  record Pass(Request wish) implements DemandAct {
    @Override
    public DemandEvent event() {
      return DemandEvent.PASS;
    }
  }

  /** The receipt of the answer is proved. */
  record ProveReceipt() implements DemandAct {
    @Override
    public DemandEvent event() {
      return DemandEvent.CLOSE;
    }
  }

  /** Another officer of the desk sees to it. */
  record Entrust(@Nullable UUID keeper, String words) implements DemandAct {
    @Override
    public DemandEvent event() {
      return DemandEvent.ENTRUST;
    }
  }

  /**
   * It was taken back.
   *
   * @param paper another paper of the same sender in the incoming register
   */
  record Withdraw(@Nullable UUID paper, String words) implements DemandAct {
    @Override
    public DemandEvent event() {
      return DemandEvent.WITHDRAW;
    }
  }
}
