package vn.chosach.referrals;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralLifeCycle;

/**
 * What time brings: letters that could not be delivered are tried again, days that the sender set
 * come near and go by. Each receiver in a transaction of its own; what stands is read again under
 * the held row, so that an answer at the same moment wins or loses whole.
 */
@Component
record ReferralWatch(
    TransactionTemplate transaction,
    Reach reach,
    ReferralRepositories referralRepositories,
    LetterDelivery letterDelivery,
    ReferralEscalation referralEscalation,
    InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(ReferralWatch.class);

  @Bean
  static RecurringJob referralJob(ReferralWatch watch) {
    return RecurringJob.shared("referrals", Duration.ofMinutes(1), watch::tick);
  }

  void tick() {
    LocalDate today = Vietnam.dayOf(time.instant());
    each(
        () -> referralRepositories.receivers().undelivered(),
        (referral, receiver) -> {
          if (receiver.delivery().at() == null) {
            var unused = letterDelivery.deliver(referral, receiver);
          }
        });
    each(
        () -> referralRepositories.receivers().pressing(today),
        (referral, receiver) -> press(referral, receiver, today));
  }

  private void press(Referral referral, Receiver receiver, LocalDate today) {
    LocalDate by = receiver.answer().by();
    if (by == null || !receiver.state().open()) {
      return;
    }
    boolean over = by.isBefore(today);
    if (over
        && referral.purpose().expires()
        && ReferralLifeCycle.row(receiver.state(), ReferralEvent.EXPIRE).isPresent()) {
      referralEscalation.expire(referral, receiver);
    }
    referralEscalation.escalate(
        referral, receiver, over ? ReferralEscalation.OFFICE : ReferralEscalation.OFFICER);
  }

  private void each(Supplier<List<UUID>> which, BiConsumer<Referral, Receiver> act) {
    List<UUID> found =
        transaction.execute(
            status -> {
              reach.enter(ActingOfficer.PROGRAM);
              return which.get();
            });
    for (UUID id : found == null ? List.<UUID>of() : found) {
      try {
        transaction.executeWithoutResult(status -> one(id, act));
      } catch (RuntimeException defect) {
        // One receiver must not hold up the others; the next round finds it again.
        LOG.error("receiver {} is looked at again in the next round", id, defect);
      }
    }
  }

  private void one(UUID id, BiConsumer<Referral, Receiver> act) {
    reach.enter(ActingOfficer.PROGRAM);
    Receiver seen = referralRepositories.receivers().one(id).orElseThrow();
    Referral held = referralRepositories.referrals().hold(seen.referral()).orElseThrow();
    act.accept(held, referralRepositories.receivers().one(id).orElseThrow());
  }
}
