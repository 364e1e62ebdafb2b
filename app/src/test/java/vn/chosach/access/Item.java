package vn.chosach.access;

import java.util.Set;
import java.util.UUID;

/**
 * A record that was planted, with all that decides who may see it.
 *
 * @param name how the matrix calls it
 * @param id what stands for it in an address
 * @param holder key of the agency that has it; empty when it belongs to nobody in particular
 * @param others keys of agencies that it was given to and that have it still
 * @param closed officers who may not see it although their agency does: they stepped aside, or it
 *     was given to somebody else by name
 * @param ofCase whether it belongs to a case, whose predicate then decides and nothing else
 * @param overseen whether those who oversee all agencies may know of what belongs to it: its case
 *     was not given to somebody by name
 */
record Item(
    String name,
    String id,
    String holder,
    Set<String> others,
    Set<UUID> closed,
    boolean ofCase,
    boolean overseen) {

  static final String GUESSED = "guessed";

  static Item of(String name, Object id, String holder, String... others) {
    return new Item(name, id.toString(), holder, Set.of(others), Set.of(), false, false);
  }

  /** The same, as it belongs to a case of its holder that is closed to some. */
  Item inCase(Set<UUID> closedTo, boolean knownToOverseers) {
    return new Item(name, id, holder, others, closedTo, true, knownToOverseers);
  }

  static Item guessed(Object id) {
    return of(GUESSED, id, "-");
  }

  boolean absent() {
    return name.equals(GUESSED);
  }

  boolean heldBy(Who who) {
    return holder.equals(who.agency());
  }

  boolean givenTo(Who who) {
    return others.contains(who.agency());
  }

  /** Whether it accuses an office: nobody but the integrity desk may know of it. */
  boolean accuses() {
    return name.startsWith("accuses");
  }

  boolean handedOn() {
    return !others.isEmpty();
  }

  boolean openTo(Who who) {
    return !absent() && !closed.contains(who.officer());
  }
}
