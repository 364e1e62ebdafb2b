package vn.chosach.tips;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of a report that was sent. */
public sealed interface Reception {

  /**
   * It is received, durably: tip and journal entry are committed.
   *
   * @param tip identifier
   * @param number as people say it, {@code PA-2026-17}
   * @param code for the reporter; it is stored nowhere and cannot be given again
   * @param receivedAt when it was received first
   * @param again whether the same sending had been received before
   * @param codeSettled whether its code is shown no more: the reporter kept it or wants none, or it
   *     was given more than two hours ago
   */
  record Received(
      UUID tip, String number, Code code, Instant receivedAt, boolean again, boolean codeSettled)
      implements Reception {}

  /** A room that remembers what partners handed in. */
  interface PartnerReception {

    /** Partners handed these in, each with who did, in the transaction that receives them. */
    void received(Map<Received, UUID> handed);
  }

  /** It is not received; nothing was stored. At least one fault. */
  record ReceptionRefused(List<ReceptionFault> faults) implements Reception {

    public ReceptionRefused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What is wrong with one part.
   *
   * @param part name of the part as in {@link Report} or {@link Reporter}
   */
  record ReceptionFault(String part, Refusal refusal) {}
}
