package vn.chosach.documents;

import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/** Who works with documents: an officer with the roles of today, or the program. */
public record Scribe(Actor actor, Set<Role> roles) {

  public Scribe {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
