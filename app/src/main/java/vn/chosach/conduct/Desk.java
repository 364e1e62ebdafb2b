package vn.chosach.conduct;

import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/**
 * Who looks and acts.
 *
 * @param roles in force today
 */
public record Desk(Actor actor, Set<Role> roles) {

  public Desk {
    roles = Set.copyOf(roles);
  }

  /** Whether cases of the integrity desk may be known to this officer at all. */
  public boolean integrity() {
    return roles.contains(Role.INTEGRITY_OFFICER);
  }

  /** Whether the officer reviews who looked at what. */
  public boolean reviews() {
    return integrity() || roles.contains(Role.AUDITOR);
  }
}
