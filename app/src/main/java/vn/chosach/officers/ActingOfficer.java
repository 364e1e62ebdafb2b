package vn.chosach.officers;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;

/**
 * Who looks at something or acts on it: an officer in the name of an agency, or the program itself.
 * Every room takes this one; what it may do there is the matter of that room.
 *
 * @param actor the officer in whose name, or the program
 * @param roles roles in force today
 */
public record ActingOfficer(Actor actor, Set<Role> roles) {

  /** The program itself, which moves what time and other rooms bring. */
  public static final ActingOfficer PROGRAM = new ActingOfficer(Actor.SYSTEM, Set.of());

  public ActingOfficer {
    roles = Set.copyOf(roles);
  }

  public static ActingOfficer of(Viewer viewer) {
    return new ActingOfficer(viewer.actor(), viewer.roles());
  }

  public static ActingOfficer of(Officer officer) {
    return new ActingOfficer(Actor.officer(officer.id(), officer.agencyKey()), officer.roles());
  }

  /** Key of the own agency; empty for the program. */
  public String agency() {
    return Objects.requireNonNullElse(actor.agency(), "");
  }

  /** Whether it is the program and no person. */
  public boolean program() {
    return actor.kind() == Actor.ActorKind.SYSTEM;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether at least one of these roles is held. */
  public boolean hasAny(Role... any) {
    return Arrays.stream(any).anyMatch(roles::contains);
  }
}
