package vn.chosach.demo;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.signals.Signals;

/**
 * The letters of the demonstration: what the desk refers to the market surveillance as a complaint,
 * denunciation, petition or request of a consumer is accepted there, so that a visitor finds each
 * of the four in the inbox of letters.
 */
@Component
@Profile("demo")
class DemoLetters {

  private static final String AGENCY = "QLTT-AG";
  private static final String HEAD = "qltt.truong";
  private static final ActingOfficer READER =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private final Signals signals;
  private final Referrals referrals;
  private final Officers officers;
  private final StagedTime time;

  DemoLetters(Signals signals, Referrals referrals, Officers officers, StagedTime time) {
    this.signals = signals;
    this.referrals = referrals;
    this.officers = officers;
    this.time = time;
  }

  @ApplicationModuleListener
  void on(ReferralMoved moved) {
    UUID subject = moved.subjectId();
    boolean letter =
        moved.event() == ReferralEvent.OFFER
            && moved.agency().equals(AGENCY)
            && "signal".equals(moved.subjectKind())
            && subject != null
            && signals
                .read(subject, READER)
                .filter(sheet -> sheet.signal().procedure().apart())
                .isPresent();
    if (!letter) {
      return;
    }
    // their roles began with the demonstration
    ActingOfficer head =
        time.really(() -> officers.named(HEAD).map(ActingOfficer::of)).orElse(null);
    if (head == null) {
      return;
    }
    int seen =
        referrals.open(moved.referral(), head).map(file -> file.referral().version()).orElse(0);
    if (referrals.answer(
            moved.referral(), ReferralAct.Accept.of("Đơn thuộc thẩm quyền, đã nhận."), seen, head)
        instanceof ActOutcome.Refused<ReferralSent> refused) {
      throw new IllegalStateException(refused.refusal().toString());
    }
  }
}
