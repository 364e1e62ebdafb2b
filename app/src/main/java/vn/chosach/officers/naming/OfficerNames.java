package vn.chosach.officers.naming;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.ActorNames;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/** Officers as the journal shows them to those who oversee. */
@Component
record OfficerNames(Officers officers) implements ActorNames {

  @Override
  public Map<UUID, String> names(Set<UUID> actors) {
    return officers.displayNames(actors);
  }

  @Override
  public Optional<UUID> named(String account) {
    return account.isEmpty() ? Optional.empty() : officers.named(account).map(Officer::id);
  }
}
