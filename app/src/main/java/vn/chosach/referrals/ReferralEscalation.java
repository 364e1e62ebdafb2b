package vn.chosach.referrals;

import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.DeadlineNear;
import vn.chosach.deadlines.DeadlinePassed;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralEvent;

/**
 * The ladder: the officer is reminded, then the head of the agency, then the standing office. Near
 * ends remind one step lower than passed ones; an urgent word that nobody opened goes straight up.
 */
@Component
class ReferralEscalation {

  static final int OFFICER = 1;
  static final int HEAD = 2;
  static final int OFFICE = 3;

  private final Reach reach;
  private final ReferralRepositories referralRepositories;
  private final Steps steps;
  private final Ledger ledger;
  private final ReferralClocks clocks;

  ReferralEscalation(
      Reach reach,
      ReferralRepositories referralRepositories,
      Steps steps,
      Ledger ledger,
      ReferralClocks clocks) {
    this.reach = reach;
    this.referralRepositories = referralRepositories;
    this.steps = steps;
    this.ledger = ledger;
    this.clocks = clocks;
  }

  @ApplicationModuleListener
  void on(DeadlineNear near) {
    pressed(near.clock(), false);
  }

  @ApplicationModuleListener
  void on(DeadlinePassed passed) {
    pressed(passed.clock(), true);
  }

  void expire(Referral referral, Receiver receiver) {
    steps.close(referral, receiver, ReferralEvent.EXPIRE);
    referralRepositories.referrals().raiseVersion(referral.id());
  }

  /** Reminds so far up, once. Moves no state and makes no page stale. */
  void escalate(Referral referral, Receiver receiver, int level) {
    if (referralRepositories.receivers().escalate(receiver.id(), level)) {
      ledger.journal(
          "referrals.escalated",
          referral,
          Actor.SYSTEM,
          Map.of(
              "number", referral.number(),
              "receiver", receiver.agency(),
              "level", String.valueOf(level)));
    }
  }

  private void pressed(ClockId clock, boolean passed) {
    reach.enter(ActingOfficer.PROGRAM);
    clocks
        .pressedBy(clock)
        .ifPresent(
            pressed -> {
              Receiver receiver =
                  referralRepositories.receivers().one(pressed.receiver()).orElseThrow();
              Referral referral =
                  referralRepositories.referrals().read(receiver.referral()).orElseThrow();
              if (receiver.state().open()) {
                escalate(referral, receiver, level(pressed.duty(), referral.purpose(), passed));
              }
            });
  }

  private static int level(
      ReferralClocks.ReferralClocksDuty duty, Purpose purpose, boolean passed) {
    return switch (duty) {
      case RECEIPT -> !passed ? OFFICER : purpose == Purpose.URGENT ? OFFICE : HEAD;
      case ANSWER -> passed ? OFFICE : HEAD;
      case NOTICE, VERIFY, RETURN -> passed ? OFFICE : OFFICER;
    };
  }
}
