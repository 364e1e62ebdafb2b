package vn.chosach.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.OpenWork;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;

/** Referrals that an officer works on, for the day on which the officer leaves. */
@Component
record OpenReferrals(Reach reach, ReferralRepositories referralRepositories, Ledger ledger)
    implements OpenWork {

  private static final int TITLES = 20;

  @Override
  public String nameKey() {
    return "referrals.open-work";
  }

  @Override
  public OpenWorkShare of(OpenWorkHolder officer) {
    reach.enter(ActingOfficer.PROGRAM);
    List<UUID> held = referralRepositories.receivers().heldBy(officer);
    return new OpenWorkShare(
        held.size(), held.stream().limit(TITLES).map(id -> referral(id).number()).toList());
  }

  @Override
  public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
    reach.enter(ActingOfficer.PROGRAM);
    List<UUID> held = referralRepositories.receivers().heldBy(from);
    for (UUID id : held) {
      Referral referral = referralRepositories.referrals().hold(referral(id).id()).orElseThrow();
      Receiver receiver = referralRepositories.receivers().one(id).orElseThrow();
      referralRepositories.receivers().amend(receiver.heldBy(to));
      ledger.journal(
          "referrals.handed-over",
          referral,
          actor,
          Map.of(
              "number", referral.number(), "from", from.officer().toString(), "to", to.toString()),
          reason);
    }
    return new HandedOver.HandedOverMoved(held.size());
  }

  private Referral referral(UUID receiver) {
    return referralRepositories
        .receivers()
        .one(receiver)
        .flatMap(one -> referralRepositories.referrals().read(one.referral()))
        .orElseThrow();
  }
}
