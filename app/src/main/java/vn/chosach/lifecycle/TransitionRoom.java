package vn.chosach.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.Act;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/**
 * What a room brings to the engine: its table and its SQL. The engine asks these in the order in
 * which they stand here.
 *
 * @param <R> row that is moved
 * @param <S> states
 * @param <E> events
 * @param <W> who may act
 * @param <F> what else the room remembers of an act
 */
public interface TransitionRoom<R, S extends Enum<S>, E extends Enum<E>, W, F> {

  /** First part of the refusals: {@code cases} for {@code cases.unknown}. */
  String name();

  /** From here on the transaction sees what this person sees; the program sees all. */
  default void look(ActingOfficer who) {}

  /** Holds the row until the end of the transaction; empty alike if unknown and if not seen. */
  Optional<R> hold(UUID id, ActingOfficer who);

  int version(R row);

  S state(R row);

  /** The state after an act, as the handler left the row unless the table alone decides it. */
  default S next(Transitions.HeldRow<R, S, E, W> held, R after) {
    return state(after);
  }

  /** What others did since a version, oldest first. */
  List<Meanwhile> since(R row, int seen);

  /** The row of the table, if there is one. */
  Optional<Transition<S, E, W>> transition(R row, E event);

  /** Why this person may not: not the right one, or not a second one. */
  Optional<Refusal> barred(R row, Transition<S, E, W> transition, Transitions.ActWish<E> wish);

  /**
   * Whether an act leaves the row in the sight of whoever saw it, who then writes it with the own
   * eyes: the database goes on guarding it, and is told once for the act who looks.
   */
  default boolean staysInSight(R before, R after) {
    return false;
  }

  /** Writes row and history, and returns the row as it stands now. */
  R write(TransitionStep<R, S, E, W, F> step);

  /** The entry of the journal. */
  Act entry(TransitionStep<R, S, E, W, F> step);

  /** What other rooms are told after the commit; {@code null} for nothing. */
  default @Nullable Object news(TransitionStep<R, S, E, W, F> step) {
    return null;
  }

  /** The answer of an act that was done; an act that waits for a second person says so. */
  default ActOutcome<TransitionStep<R, S, E, W, F>> answer(TransitionStep<R, S, E, W, F> step) {
    return ActOutcome.done(step);
  }
}
