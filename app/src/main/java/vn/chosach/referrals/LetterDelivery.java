package vn.chosach.referrals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.keeping.ReceiverRepository;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;

/**
 * Delivers to each receiver for itself. One that fails fails alone, is named, and is tried again
 * whatever becomes of the referral meanwhile: a withdrawn letter arrives as a withdrawn one.
 */
@Component
record LetterDelivery(
    ReceiverRepository receivers,
    ReferralClocks clocks,
    Agencies agencies,
    Officers officers,
    Journal journal,
    InstantSource time) {

  /**
   * Tries once.
   *
   * @return empty when it lies there now
   */
  Optional<ReferralSent.Unreachable> deliver(Referral referral, Receiver receiver) {
    Instant now = time.instant();
    Optional<Receiver.ReceiverFault> fault = fault(receiver.agency(), Vietnam.dayOf(now));
    if (fault.isPresent()) {
      if (fault.get() != receiver.delivery().fault()) {
        receivers.undeliverable(receiver.id(), fault.get());
        journal("referrals.not-delivered", referral, receiver, "fault", fault.get().name());
      }
      return Optional.of(
          new ReferralSent.Unreachable(
              receiver.agency(), fault.get(), carriedOnBy(receiver.agency(), fault.get(), now)));
    }
    Instant received = receivers.firstReceipt(referral, receiver.agency()).orElse(now);
    receivers.delivered(receiver.id(), now, received);
    journal("referrals.delivered", referral, receiver, "received", received.toString());
    if (receiver.state() == ReceiverState.OFFERED) {
      clocks.delivered(referral, receiver, received);
    }
    return Optional.empty();
  }

  private Optional<Receiver.ReceiverFault> fault(String agency, LocalDate today) {
    if (agencies.asOf(agency, today).isEmpty()) {
      return Optional.of(Receiver.ReceiverFault.AGENCY_ENDED);
    }
    return officers.working(agency, null).stream()
            .anyMatch(one -> ReferralAccessPolicy.office(one.roles()))
        ? Optional.empty()
        : Optional.of(Receiver.ReceiverFault.NO_READER);
  }

  private List<String> carriedOnBy(String agency, Receiver.ReceiverFault fault, Instant now) {
    return fault == Receiver.ReceiverFault.AGENCY_ENDED
        ? agencies.carriedOn(agency, Vietnam.dayOf(now)).stream().map(Agency::key).toList()
        : List.of();
  }

  private void journal(
      String verb, Referral referral, Receiver receiver, String fact, String value) {
    journal.append(
        Act.of(Actor.SYSTEM, verb, "referral", referral.id())
            .with(Map.of("number", referral.number(), "receiver", receiver.agency(), fact, value)));
  }
}
