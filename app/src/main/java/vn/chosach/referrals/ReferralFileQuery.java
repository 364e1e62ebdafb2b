package vn.chosach.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.ContentRepository;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralLifeCycle;
import vn.chosach.referrals.life.Subject;

/** Opens a referral: notes the first opening by a receiver, and gathers what the viewer may see. */
@Component
record ReferralFileQuery(
    Reach reach,
    ReferralRepositories referralRepositories,
    Sources sources,
    ReferralClocks clocks,
    Ledger ledger) {

  Optional<ReferralFile> open(UUID id, ActingOfficer party) {
    Set<String> keys = reach.enter(party);
    Referral referral = referralRepositories.referrals().read(id).orElse(null);
    if (referral == null) {
      return Optional.empty();
    }
    referralRepositories.receivers().of(id).stream()
        .filter(one -> keys.contains(one.agency()))
        .forEach(one -> opened(referral, one, party));
    return Optional.of(file(referral, party, keys));
  }

  List<Handed> about(Subject subject, ActingOfficer party) {
    reach.enter(party);
    return referralRepositories.referrals().ofSubject(subject).stream()
        .map(id -> referralRepositories.referrals().read(id).orElseThrow())
        .map(
            referral -> {
              List<Receiver> receivers = referralRepositories.receivers().of(referral.id());
              var arithmetic = new HashMap<UUID, List<ClockExplanation>>();
              receivers.forEach(one -> arithmetic.put(one.id(), clocks.of(one)));
              return new Handed(referral, receivers, arithmetic);
            })
        .toList();
  }

  private void opened(Referral referral, Receiver receiver, ActingOfficer party) {
    UUID officer = party.actor().id();
    Instant now = ledger.now();
    if (officer != null
        && receiver.delivery().at() != null
        && receiver.delivery().openedAt() == null
        && referralRepositories.receivers().opened(receiver.id(), officer, now)) {
      ledger.journal(
          "referrals.opened",
          referral,
          party.actor(),
          Map.of("number", referral.number(), "receiver", receiver.agency()));
      clocks.opened(receiver, party.actor());
    }
  }

  private ReferralFile file(Referral referral, ActingOfficer party, Set<String> keys) {
    List<Receiver> receivers = referralRepositories.receivers().of(referral.id());
    Receiver own =
        receivers.stream().filter(one -> keys.contains(one.agency())).findFirst().orElse(null);
    boolean sender = keys.contains(referral.sender());
    var arithmetic = new HashMap<UUID, List<ClockExplanation>>();
    receivers.forEach(one -> arithmetic.put(one.id(), clocks.of(one)));
    ReferralFile.Content content =
        referralRepositories
            .content()
            .letter(referral.id())
            .map(letter -> content(referral, letter, sender || own != null && own.state().holds()))
            .orElse(null);
    return new ReferralFile(
        referral,
        receivers,
        content,
        referralRepositories.referrals().acts(referral.id(), 0),
        arithmetic,
        own,
        sender,
        ReferralAccessPolicy.office(party)
            ? possible(referral, receivers, own, sender, content)
            : List.of(),
        referralRepositories.referrals().thread(referral));
  }

  /** The letter was delivered and stays; the thing itself is read only by who has or gives it. */
  private ReferralFile.Content content(
      Referral referral, ContentRepository.Letter letter, boolean holds) {
    Subject subject = holds ? referral.subject() : null;
    return new ReferralFile.Content(
        letter.title(),
        letter.words(),
        subject == null ? null : sources.handedOver(subject).orElse(null),
        referralRepositories.content().parts(referral.id()),
        referralRepositories.content().items(referral.id()),
        referralRepositories.content().said(referral.id()));
  }

  private static List<ReferralEvent> possible(
      Referral referral,
      List<Receiver> receivers,
      @Nullable Receiver own,
      boolean sender,
      ReferralFile.@Nullable Content content) {
    var possible = new ArrayList<ReferralEvent>();
    for (ReferralEvent event : ReferralEvent.values()) {
      boolean can =
          ReferralLifeCycle.TABLE.stream()
              .filter(row -> row.event() == event)
              .anyMatch(
                  row ->
                      switch (row.side()) {
                        case RECEIVER -> own != null && own.state() == row.from();
                        case SENDER ->
                            sender && receivers.stream().anyMatch(one -> one.state() == row.from());
                        case PROGRAM -> false;
                      });
      if (can && suits(event, referral.purpose(), own, content)) {
        possible.add(event);
      }
    }
    return possible;
  }

  /** What the table allows and the purpose does not know is not offered. */
  private static boolean suits(
      ReferralEvent event,
      Purpose purpose,
      @Nullable Receiver own,
      ReferralFile.@Nullable Content content) {
    return switch (event) {
      case REFUSE -> !purpose.reasons().isEmpty();
      case COUNTER -> purpose.negotiable();
      case NOTIFY -> purpose == Purpose.CRIMINAL;
      case DELIVER ->
          own != null
              && content != null
              && content.items().getOrDefault(own.id(), List.of()).stream()
                  .anyMatch(item -> item.deliveredAt() == null);
      case OFFER, ACCEPT, AGREE, INSIST, EXPIRE, PASS_OVER, WITHDRAW, ASSIGN, FINISH -> true;
    };
  }
}
