package vn.chosach.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;

/**
 * Where a thing went: one referral about it, without its words.
 *
 * @param referral why, by whom and when
 * @param receivers each with its delivery and answer
 * @param clocks of each receiver with their arithmetic, by receiver
 */
public record Handed(
    Referral referral, List<Receiver> receivers, Map<UUID, List<ClockExplanation>> clocks) {

  public Handed {
    receivers = List.copyOf(receivers);
    clocks = Map.copyOf(clocks);
  }

  /** Whether somebody there has still to answer or to finish it. */
  public boolean open() {
    return receivers.stream().anyMatch(one -> one.state().open());
  }

  /** Whether a file with signs of a crime lies at an investigating body. */
  public boolean withInvestigators() {
    return referral.purpose() == Purpose.CRIMINAL && open();
  }
}
