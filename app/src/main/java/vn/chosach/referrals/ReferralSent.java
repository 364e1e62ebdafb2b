package vn.chosach.referrals;

import java.util.List;
import java.util.UUID;
import vn.chosach.referrals.life.Receiver;

/**
 * A referral after an act.
 *
 * @param referral which
 * @param number as people say it
 * @param unreachable receivers to whom it could not be delivered; named, and tried again
 */
public record ReferralSent(UUID referral, String number, List<Unreachable> unreachable) {

  public ReferralSent {
    unreachable = List.copyOf(unreachable);
  }

  /**
   * A receiver to whom something could not be delivered.
   *
   * @param agency its key
   * @param fault why
   * @param carriedOnBy keys of the agencies that carry on its work
   */
  public record Unreachable(
      String agency, Receiver.ReceiverFault fault, List<String> carriedOnBy) {}
}
