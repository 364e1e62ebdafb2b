package vn.chosach.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What those are called who act; the room of the officers lies above and answers. */
public interface ActorNames {

  /** Display names; who is not known is left out. */
  Map<UUID, String> names(Set<UUID> actors);

  /** Who has an account name. */
  Optional<UUID> named(String account);
}
