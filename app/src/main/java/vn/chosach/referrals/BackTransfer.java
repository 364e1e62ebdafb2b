package vn.chosach.referrals;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.referrals.keeping.ContentRepository;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralOffer;

/**
 * Sends a file back to where it came from when there is no crime but an administrative violation:
 * within 3 working days of the decision (Luật XLVPHC art. 63). Where the sender has ended, it goes
 * to whoever carries on its work.
 */
@Component
record BackTransfer(
    Offering offering, ContentRepository content, Agencies agencies, Ledger ledger) {

  List<ReferralSent.Unreachable> send(Referral referral, Receiver from, String words, Actor actor) {
    List<String> to =
        agencies.carriedOn(referral.sender(), Vietnam.dayOf(ledger.now())).stream()
            .map(Agency::key)
            .toList();
    String title = content.letter(referral.id()).orElseThrow().title();
    var referralOffer =
        new ReferralOffer(
            Purpose.BACK,
            referral.subject(),
            to.isEmpty() ? List.of(referral.sender()) : to,
            title,
            words,
            null,
            Map.of(),
            List.of(),
            referral.id());
    return offering.lay(referralOffer, from.agency(), actor, actor).unreachable();
  }
}
