package vn.chosach.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.Mentions;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralLifeCycle;

/**
 * How every act is done: hold the referral, see whether the page is still true, find the receiver
 * with whom it happens, ask the table of the life cycle and the checks, then move. Two acts at once
 * meet at the held row: the second finds another version, and is told what the first did.
 */
@Component
record ReferralTransitions(
    Reach reach,
    ReferralRepositories referralRepositories,
    DeedChecks checks,
    Steps steps,
    Mentions mentions) {

  ActOutcome<ReferralSent> act(UUID id, ReferralAct referralAct, int seen, ActingOfficer party) {
    Set<String> keys = reach.enter(party);
    Referral referral =
        keys.isEmpty() ? null : referralRepositories.referrals().hold(id).orElse(null);
    if (referral == null) {
      return refused("referrals.unknown");
    }
    if (referral.version() != seen) {
      return new ActOutcome.Overtaken<>(
          referral.version(),
          referralRepositories.referrals().acts(id, seen).stream()
              .map(one -> new ActOutcome.Meanwhile(one.at(), one.actor(), one.event().textKey()))
              .toList());
    }
    List<Receiver> all = referralRepositories.receivers().of(id);
    List<Receiver> meant = meant(referral, all, referralAct, keys);
    if (meant.isEmpty()) {
      return refused("referrals.not-yours");
    }
    var can = new ArrayList<Receiver>();
    for (Receiver receiver : meant) {
      if (ReferralLifeCycle.row(receiver.state(), referralAct.event()).isPresent()) {
        Optional<Refusal> fault = checks.fault(referral, receiver, referralAct, keys, party);
        if (fault.isPresent()) {
          return ActOutcome.refused(fault.get());
        }
        can.add(receiver);
      }
    }
    if (can.isEmpty()) {
      return refused("referrals.not-possible");
    }
    Optional<Refusal> unseen =
        mentions.tell(
            referralAct.words(),
            Act.of(party.actor(), referralAct.event().verb(), ReferralClocks.SUBJECT, id));
    return unseen.isPresent()
        ? ActOutcome.refused(unseen.get())
        : steps.make(new Steps.StepsWish(referral, all, referralAct, party.actor()), can);
  }

  /** The receiver who acts, or those with whom the sender acts. */
  private static List<Receiver> meant(
      Referral referral, List<Receiver> all, ReferralAct referralAct, Set<String> keys) {
    boolean sender = keys.contains(referral.sender());
    return switch (referralAct) {
      case ReferralAct.ReferralActAnswer answer -> own(all, keys);
      case ReferralAct.Work work -> own(all, keys);
      case ReferralAct.Agree agree -> sender ? of(all, agree.agency()) : List.of();
      case ReferralAct.Insist insist -> sender ? of(all, insist.agency()) : List.of();
      case ReferralAct.Withdraw withdraw -> sender ? all : List.of();
    };
  }

  private static List<Receiver> own(List<Receiver> all, Set<String> keys) {
    List<Receiver> own = all.stream().filter(one -> keys.contains(one.agency())).toList();
    // An agency that carries on two receivers acts for the one that is still open.
    return own.size() < 2
        ? own
        : own.stream()
            .filter(one -> one.state().open())
            .findFirst()
            .map(List::of)
            .orElse(own.subList(0, 1));
  }

  private static List<Receiver> of(List<Receiver> all, String agency) {
    return all.stream()
        .filter(one -> one.agency().equals(agency))
        .filter(one -> one.state() != ReceiverState.WITHDRAWN)
        .toList();
  }

  private static ActOutcome<ReferralSent> refused(String code) {
    return ActOutcome.refused(Refusal.of(code));
  }
}
