package vn.chosach.referrals;

import java.util.List;
import java.util.UUID;
import vn.chosach.kernel.Refusal;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReferralAct;

/** What became of an act on a referral. */
public sealed interface ReferralOutcome {

  /**
   * Done.
   *
   * @param referral which
   * @param number as people say it
   * @param unreachable receivers to whom it could not be delivered; named, and tried again
   */
  record Done(UUID referral, String number, List<Unreachable> unreachable)
      implements ReferralOutcome {
    public Done {
      unreachable = List.copyOf(unreachable);
    }
  }

  /**
   * Somebody else acted since the page was drawn, or time did; nothing was done.
   *
   * @param meanwhile what happened since, oldest first
   */
  record Overtaken(List<ReferralAct> meanwhile) implements ReferralOutcome {
    public Overtaken {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /** Not done, and nothing changed; the verbs of {@link Referrals} name the codes. */
  record Refused(Refusal refusal) implements ReferralOutcome {}

  /**
   * A receiver to whom something could not be delivered.
   *
   * @param agency its key
   * @param fault why
   * @param carriedOnBy keys of the agencies that carry on its work
   */
  record Unreachable(String agency, Receiver.Fault fault, List<String> carriedOnBy) {}
}
