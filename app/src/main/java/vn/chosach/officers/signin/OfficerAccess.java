package vn.chosach.officers.signin;

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
import vn.chosach.officers.Officers;
import vn.chosach.officers.Reason;

@Component
class OfficerAccess implements Access {

  private final Officers officers;
  private final Links links;
  private final Origin origin;
  private final DeskSessions sessions;
  private final SignInFacts facts;
  private final Journal journal;

  OfficerAccess(
      Officers officers,
      Links links,
      Origin origin,
      DeskSessions sessions,
      SignInFacts facts,
      Journal journal) {
    this.officers = officers;
    this.links = links;
    this.origin = origin;
    this.sessions = sessions;
    this.facts = facts;
    this.journal = journal;
  }

  @Override
  @Transactional(readOnly = true)
  public State of(UUID officer) {
    return facts.of(officer);
  }

  @Override
  @Transactional
  public Issued issue(Actor actor, UUID officer, OneTimeLink.Purpose purpose, String reason) {
    Refusal words = new Reason(reason).refusal();
    if (words != null) {
      return new Issued.Refused(words);
    }
    if (officer.equals(actor.id())) {
      return new Issued.Refused(Refusal.of("officers.own-account"));
    }
    if (officers.account(officer).map(Account::status).orElse(Account.Status.LEFT)
        != Account.Status.ACTIVE) {
      return new Issued.Refused(Refusal.of("officers.not-active"));
    }
    OneTimeLink link = links.issue(purpose, officer);
    journal.append(
        Act.of(actor, "officers.link-issued", "officer", officer)
            .because(new Reason(reason).words())
            .with(Map.of("purpose", purpose.name(), "expires", link.expires().toString())));
    return new Issued.Ready(link, origin.address() + link.path());
  }

  @Override
  @Transactional
  public @Nullable Refusal endSessions(Actor actor, UUID officer, String reason) {
    Refusal words = new Reason(reason).refusal();
    if (words != null) {
      return words;
    }
    int count = sessions.endAll(officer, null);
    journal.append(
        Act.of(actor, "officers.sessions-ended", "officer", officer)
            .because(new Reason(reason).words())
            .with(Map.of("count", String.valueOf(count))));
    return null;
  }
}
