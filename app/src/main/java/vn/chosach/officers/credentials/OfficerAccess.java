package vn.chosach.officers.credentials;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Account;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.LinkDelivery;
import vn.chosach.officers.OfficerReason;
import vn.chosach.officers.Officers;
import vn.chosach.officers.sessions.DeskSessions;

@Component
class OfficerAccess implements Access {

  private final Officers officers;
  private final AccountRequests requests;
  private final Links links;
  private final CredentialOrigin credentialOrigin;
  private final DeskSessions sessions;
  private final SignInFacts facts;
  private final Journal journal;

  OfficerAccess(
      Officers officers,
      AccountRequests requests,
      Links links,
      CredentialOrigin credentialOrigin,
      DeskSessions sessions,
      SignInFacts facts,
      Journal journal) {
    this.officers = officers;
    this.requests = requests;
    this.links = links;
    this.credentialOrigin = credentialOrigin;
    this.sessions = sessions;
    this.facts = facts;
    this.journal = journal;
  }

  @Override
  @Transactional(readOnly = true)
  public AccessState of(UUID officer) {
    return facts.of(officer);
  }

  @Override
  @Transactional
  public Issued fetch(Actor actor, UUID delivery) {
    LinkDelivery taken = requests.take(delivery, actor).orElse(null);
    if (taken == null) {
      return new Issued.IssuedRefused(Refusal.of("officers.delivery-gone"));
    }
    if (officers.account(taken.officer()).map(Account::status).orElse(Account.Status.LEFT)
        != Account.Status.ACTIVE) {
      return new Issued.IssuedRefused(Refusal.of("officers.not-active"));
    }
    OneTimeLink link =
        links.issue(OneTimeLink.Purpose.valueOf(taken.purpose().name()), taken.officer());
    journal.append(
        Act.of(actor, "officers.link-issued", "officer", taken.officer())
            .because(taken.reason())
            .with(
                Map.of(
                    "purpose", taken.purpose().name(),
                    "expires", link.expires().toString(),
                    "asked", taken.askedBy().toString(),
                    "agreed", String.valueOf(taken.agreedBy()))));
    return new Issued.Ready(taken.officer(), link, credentialOrigin.address() + link.path());
  }

  @Override
  @Transactional
  public @Nullable Refusal endSessions(Actor actor, UUID officer, String reason) {
    Refusal words = new OfficerReason(reason).refusal();
    if (words != null) {
      return words;
    }
    int count = sessions.endAll(officer, null);
    journal.append(
        Act.of(actor, "officers.sessions-ended", "officer", officer)
            .because(new OfficerReason(reason).words())
            .with(Map.of("count", String.valueOf(count))));
    return null;
  }
}
