package vn.chosach.lifecycle.steps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.lifecycle.Effect;

/**
 * What was done with a row: a line of its history.
 *
 * @param number version of the row that it made, from 1 on
 * @param words reason or note; empty for none
 * @param facts what else the room remembers of it
 * @param <E> what can happen
 */
public record Step<E extends Enum<E> & StepEvent, F extends StepFacts>(
    int number, Instant at, E event, Actor actor, String words, F facts) {

  /** The signed paper by which it happened; {@code null} for none. */
  public record SignedBy(@Nullable UUID document) implements StepFacts {

    public static final SignedBy NONE = new SignedBy(null);

    /** The row as it shall be; no paper did it. */
    public static <R> Effect<R, SignedBy> becomes(R after, String words) {
      return new Effect.Becomes<>(after, null, words, NONE);
    }
  }
}
