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
import vn.chosach.referrals.keeping.ContentRows;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.Rows;
import vn.chosach.referrals.life.Offer;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.Subject;

/** Lays a referral down, whole or not at all, and delivers it to each receiver for itself. */
@Component
class Offering {

  private final Reach reach;
  private final OfferChecks checks;
  private final Rows rows;
  private final Ledger ledger;
  private final Posting posting;
  private final IdSource ids;

  Offering(
      Reach reach, OfferChecks checks, Rows rows, Ledger ledger, Posting posting, IdSource ids) {
    this.reach = reach;
    this.checks = checks;
    this.rows = rows;
    this.ledger = ledger;
    this.posting = posting;
    this.ids = ids;
  }

  ActOutcome<ReferralSent> offer(Offer offer, ActingOfficer party) {
    reach.enter(party);
    String sender = party.actor().agency();
    if (sender == null || !ReferralAccessPolicy.office(party)) {
      return refused("referrals.not-yours");
    }
    Refusal fault = checks.fault(offer, party, Vietnam.dayOf(ledger.now())).orElse(null);
    return fault != null
        ? ActOutcome.refused(fault)
        : ActOutcome.done(lay(offer, sender, party.actor(), party.actor()));
  }

  /**
   * For another room, or another act, that has decided already.
   *
   * @param sender key of the agency that hands over
   * @param officer who decided; the program when nobody is named
   */
  ReferralSent lay(Offer offer, String sender, Actor officer, Actor actor) {
    Instant now = ledger.now();
    var parties = new LinkedHashSet<String>(List.of(sender));
    parties.addAll(offer.receivers());
    int year = now.atZone(Vietnam.ZONE).getYear();
    var referral =
        new Referral(
            ids.next(),
            rows.referrals().nextNumber(year),
            offer.purpose(),
            offer.subject(),
            sender,
            officer.id(),
            now,
            offer.answerBy(),
            offer.follows(),
            1,
            List.copyOf(parties));
    rows.referrals().write(referral);
    rows.content().write(referral, new ContentRows.Letter(offer.title(), offer.words()));
    offer.parts().forEach((part, sheets) -> rows.content().write(referral, part, sheets));
    var laid = new ArrayList<Receiver>();
    for (String agency : offer.receivers()) {
      laid.add(receiver(referral, agency, checks.answerBy(offer, sender, agency, now), now));
    }
    laid.forEach(receiver -> rows.content().write(referral, receiver.id(), offer.items()));
    ledger.note(
        new Ledger.Step(referral, null, 0, ReferralEvent.OFFER, null, ReceiverState.OFFERED),
        actor,
        about(offer));
    var unreachable = new ArrayList<ReferralSent.Unreachable>();
    laid.forEach(receiver -> posting.deliver(referral, receiver).ifPresent(unreachable::add));
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
            new Receiver.Answer(by, null, null, null),
            null,
            0);
    rows.receivers().write(receiver, referral);
    return receiver;
  }

  private static Map<String, String> about(Offer offer) {
    var about = new HashMap<String, String>();
    about.put("purpose", offer.purpose().name());
    about.put("receivers", String.join(",", offer.receivers()));
    Subject subject = offer.subject();
    if (subject != null) {
      about.put("subject", subject.kind() + "/" + subject.id());
    }
    UUID follows = offer.follows();
    if (follows != null) {
      about.put("follows", follows.toString());
    }
    return about;
  }

  private static ActOutcome<ReferralSent> refused(String code) {
    return ActOutcome.refused(Refusal.of(code));
  }
}
