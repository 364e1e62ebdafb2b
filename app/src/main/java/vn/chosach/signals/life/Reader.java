package vn.chosach.signals.life;

import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/**
 * Who looks at signals or acts on them.
 *
 * @param actor the officer in whose name
 * @param roles roles in force today
 */
public record Reader(Actor actor, Set<Role> roles) {

  public Reader {
    roles = Set.copyOf(roles);
  }
}
