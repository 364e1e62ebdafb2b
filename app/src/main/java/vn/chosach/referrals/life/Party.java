package vn.chosach.referrals.life;

import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/**
 * Who looks at referrals or acts on them.
 *
 * @param actor the officer in whose name, or the program
 * @param roles roles in force today
 */
public record Party(Actor actor, Set<Role> roles) {

  /** The program itself, which moves what time and other rooms bring. */
  public static final Party PROGRAM = new Party(Actor.SYSTEM, Set.of());

  public Party {
    roles = Set.copyOf(roles);
  }

  public boolean program() {
    return actor.kind() == Actor.Kind.SYSTEM;
  }

  /** Whether the roles read and act for the agency. */
  public boolean office() {
    return actor.kind() == Actor.Kind.OFFICER && LifeCycle.office(roles);
  }

  public boolean overview() {
    return actor.kind() == Actor.Kind.OFFICER && LifeCycle.overview(roles);
  }
}
