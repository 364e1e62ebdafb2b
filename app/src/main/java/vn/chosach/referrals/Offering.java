package vn.chosach.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.ContentRepository;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.FiledPart;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;

/** Lays a referral down, whole or not at all, and delivers it to each receiver for itself. */
@Component
record Offering(
    Reach reach,
    OfferChecks checks,
    ReferralRepositories referralRepositories,
    Ledger ledger,
    LetterDelivery letterDelivery,
    IdSource ids) {

  ActOutcome<ReferralSent> offer(ReferralOffer referralOffer, ActingOfficer party) {
    reach.enter(party);
    String sender = party.actor().agency();
    if (sender == null || !ReferralAccessPolicy.office(party)) {
      return refused("referrals.not-yours");
    }
    Refusal fault = checks.fault(referralOffer, party, Vietnam.dayOf(ledger.now())).orElse(null);
    return fault != null
        ? ActOutcome.refused(fault)
        : ActOutcome.done(lay(referralOffer, sender, party.actor(), party.actor()));
  }

  /**
   * For another room, or another act, that has decided already.
   *
   * @param sender key of the agency that hands over
   * @param officer who decided; the program when nobody is named
   */
  ReferralSent lay(ReferralOffer referralOffer, String sender, Actor officer, Actor actor) {
    Instant now = ledger.now();
    var parties = new LinkedHashSet<String>(List.of(sender));
    parties.addAll(referralOffer.receivers());
    int year = now.atZone(Vietnam.ZONE).getYear();
    var referral =
        new Referral(
            ids.next(),
            referralRepositories.referrals().nextNumber(year),
            referralOffer.purpose(),
            referralOffer.subject(),
            sender,
            officer.id(),
            now,
            referralOffer.answerBy(),
            referralOffer.follows(),
            1,
            List.copyOf(parties));
    referralRepositories.referrals().write(referral);
    referralRepositories
        .content()
        .write(
            referral, new ContentRepository.Letter(referralOffer.title(), referralOffer.words()));
    referralOffer
        .parts()
        .forEach(
            (part, sheets) ->
                referralRepositories
                    .content()
                    .write(
                        referral,
                        part,
                        new FiledPart(
                            sheets, referralOffer.named().getOrDefault(part, List.of()))));
    var laid = new ArrayList<Receiver>();
    for (String agency : referralOffer.receivers()) {
      laid.add(
          receiver(referral, agency, checks.answerBy(referralOffer, sender, agency, now), now));
    }
    laid.forEach(
        receiver ->
            referralRepositories.content().write(referral, receiver.id(), referralOffer.items()));
    ledger.note(
        new Ledger.LedgerStep(referral, null, 0, ReferralEvent.OFFER, null, ReceiverState.OFFERED),
        actor,
        about(referralOffer));
    var unreachable = new ArrayList<ReferralSent.Unreachable>();
    laid.forEach(
        receiver -> letterDelivery.deliver(referral, receiver).ifPresent(unreachable::add));
    laid.forEach(receiver -> ledger.tell(referral, receiver, ReferralEvent.OFFER, actor));
    return new ReferralSent(referral.id(), referral.number(), unreachable);
  }

  private Receiver receiver(Referral referral, String agency, @Nullable LocalDate by, Instant now) {
    var receiver =
        new Receiver(
            ids.next(),
            referral.id(),
            agency,
            ReceiverState.OFFERED,
            now,
            new Receiver.Delivery(null, null, null, null, null),
            null,
            new Receiver.ReceiverAnswer(by, null, null, null),
            null,
            0);
    referralRepositories.receivers().write(receiver, referral);
    return receiver;
  }

  private static Map<String, String> about(ReferralOffer referralOffer) {
    var about = new HashMap<String, String>();
    about.put("purpose", referralOffer.purpose().name());
    about.put("receivers", String.join(",", referralOffer.receivers()));
    Subject subject = referralOffer.subject();
    if (subject != null) {
      about.put("subject", subject.kind() + "/" + subject.id());
    }
    UUID follows = referralOffer.follows();
    if (follows != null) {
      about.put("follows", follows.toString());
    }
    return about;
  }

  private static ActOutcome<ReferralSent> refused(String code) {
    return ActOutcome.refused(Refusal.of(code));
  }
}
