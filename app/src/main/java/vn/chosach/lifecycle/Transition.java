package vn.chosach.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the table of a life cycle. An event that is not in the table for a state does not
 * exist for it.
 *
 * @param from states in which it is possible, at least one
 * @param event what happens
 * @param to states that it may lead to; empty where the row stays in its state
 * @param who whose act it is, in the words of the room
 * @param needs what must come with it
 * @param clocks keys of the rules of time that it starts, meets or withdraws
 * @param basis law and article, as the journal cites them
 * @param <S> states
 * @param <E> events
 * @param <W> who may act
 */
public record Transition<S extends Enum<S>, E extends Enum<E>, W>(
    Set<S> from,
    E event,
    Set<S> to,
    W who,
    Set<TransitionNeed> needs,
    Set<String> clocks,
    String basis) {

  /** What must come with an act. */
  public enum TransitionNeed {
    /** Words that give the reason. */
    WORDS,
    /** A file or the number of a document. */
    DOCUMENT,
    /** Another person than the one who prepared it. */
    SECOND_PERSON
  }

  public Transition {
    from = Set.copyOf(from);
    to = Set.copyOf(to);
    needs = Set.copyOf(needs);
    clocks = Set.copyOf(clocks);
  }

  /** A row that leads from one of several states to one. */
  public static <S extends Enum<S>, E extends Enum<E>, W> Transition<S, E, W> to(
      Set<S> from, E event, S to, W who, String basis, TransitionNeed... needs) {
    return new Transition<>(from, event, Set.of(to), who, Set.of(needs), Set.of(), basis);
  }

  /** A row that leaves the state as it is. */
  public static <S extends Enum<S>, E extends Enum<E>, W> Transition<S, E, W> stays(
      Set<S> from, E event, W who, String basis, TransitionNeed... needs) {
    return new Transition<>(from, event, Set.of(), who, Set.of(needs), Set.of(), basis);
  }

  public boolean needs(TransitionNeed need) {
    return needs.contains(need);
  }

  /** Whether it may lead from the one state to the other. */
  public boolean leads(S before, S after) {
    return from.contains(before) && (to.isEmpty() ? before == after : to.contains(after));
  }

  /**
   * The state afterwards, where the table alone decides it.
   *
   * @throws IllegalStateException where the handler decides among several
   */
  public S after(S before) {
    if (to.size() > 1) {
      throw new IllegalStateException(event + " leads to one of " + EnumSet.copyOf(to));
    }
    return to.isEmpty() ? before : to.iterator().next();
  }

  /** The row of a table for a state and an event. */
  public static <S extends Enum<S>, E extends Enum<E>, W> Optional<Transition<S, E, W>> in(
      List<Transition<S, E, W>> table, S from, E event) {
    return table.stream()
        .filter(row -> row.event() == event && row.from().contains(from))
        .findFirst();
  }
}
