package vn.chosach.lifecycle.steps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row that has a number, a state and a history. Its handlers change what they have to say about;
 * state, day and version follow from the table of its life cycle.
 *
 * @param <S> states
 * @param <E> what can happen to it
 * @param <F> what else its steps remember
 */
public interface Stepped<S extends Enum<S>, E extends Enum<E> & StepEvent, F extends StepFacts> {

  UUID id();

  /** As people say it. */
  String number();

  S state();

  /** When it came into its state. */
  Instant since();

  /** Number of its last step. */
  int version();

  /** The oldest first. */
  List<Step<E, F>> steps();
}
