package vn.chosach.officers.signin;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.Officer;

/** Adds and removes passkeys of signed-in officers, with a journal entry for each. */
@Component
class PasskeyChanges {

  private final Passkeys passkeys;
  private final SignInJournal journal;

  PasskeyChanges(Passkeys passkeys, SignInJournal journal) {
    this.passkeys = passkeys;
    this.journal = journal;
  }

  @Transactional
  boolean add(Officer officer, String challenge, String answer) {
    boolean added = passkeys.register(officer, challenge, answer);
    if (added) {
      journal.own(officer, "officers.passkey-added", Map.of());
    }
    return added;
  }

  @Transactional
  boolean remove(Officer officer, String key) {
    boolean removed = passkeys.remove(officer.id(), key);
    if (removed) {
      journal.own(officer, "officers.passkey-removed", Map.of());
    }
    return removed;
  }
}
