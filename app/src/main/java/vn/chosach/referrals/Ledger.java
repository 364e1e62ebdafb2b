package vn.chosach.referrals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.referrals.keeping.ReferralRepository;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralHistoryEntry;
import vn.chosach.referrals.life.Subject;

/** What every act leaves behind: a line of the history, an entry of the journal, an event. */
@Component
record Ledger(
    ReferralRepository repository,
    Journal journal,
    ApplicationEventPublisher events,
    InstantSource time,
    IdSource ids) {

  /**
   * What happened.
   *
   * @param receiver with whom; {@code null} with all
   * @param version of the referral before
   */
  record LedgerStep(
      Referral referral,
      @Nullable Receiver receiver,
      int version,
      ReferralEvent event,
      @Nullable ReceiverState from,
      ReceiverState to) {}

  Instant now() {
    return time.instant();
  }

  /**
   * Notes an act in history and journal.
   *
   * @param facts for the journal; the one named {@code about} stands in the history too
   * @return identifier of the act
   */
  UUID note(LedgerStep step, Actor actor, Map<String, String> facts) {
    Referral referral = step.referral();
    Receiver receiver = step.receiver();
    var act =
        new ReferralHistoryEntry(
            ids.next(),
            referral.id(),
            receiver == null ? null : receiver.id(),
            step.version(),
            time.instant(),
            step.event(),
            step.from(),
            step.to(),
            actor,
            referral.purpose().ground(),
            facts.get("about"));
    repository.write(act, referral);
    var details = new HashMap<>(facts);
    details.put("number", referral.number());
    details.put("to", step.to().name());
    if (receiver != null) {
      details.put("receiver", receiver.agency());
    }
    journal(step.event().verb(), referral, actor, details);
    return act.id();
  }

  /** An entry of the journal alone, for what moves no state. */
  void journal(String verb, Referral referral, Actor actor, Map<String, String> details) {
    journal.append(
        Act.of(actor, verb, "referral", referral.id())
            .under(referral.purpose().ground())
            .with(details));
  }

  void journal(
      String verb, Referral referral, Actor actor, Map<String, String> details, String reason) {
    journal.append(
        Act.of(actor, verb, "referral", referral.id())
            .under(referral.purpose().ground())
            .because(reason)
            .with(details));
  }

  void tell(Referral referral, Receiver receiver, ReferralEvent event, Actor by) {
    Subject subject = referral.subject();
    Receiver.ReceiverOutcome outcome = receiver.outcome();
    events.publishEvent(
        new ReferralMoved(
            referral.id(),
            subject == null ? null : subject.kind(),
            subject == null ? null : subject.id(),
            referral.purpose(),
            receiver.agency(),
            event,
            referral.number(),
            outcome == null ? null : outcome.result(),
            by));
  }
}
