package vn.chosach.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ActOutcome.FieldRefusal;
import vn.chosach.kernel.Refusal;

/**
 * What a handler makes of a row, or why it does not.
 *
 * @param <R> row
 * @param <F> what else the room remembers of the act
 */
public sealed interface Effect<R, F> {

  /**
   * Done.
   *
   * @param after the row as it shall be, in its new state
   * @param at when it happened; {@code null} for this moment
   * @param words reason or note
   */
  record Becomes<R, F>(R after, @Nullable Instant at, @Nullable String words, F facts)
      implements Effect<R, F> {}

  /** Not done; all that the handler wrote is taken back. */
  record Stays<R, F>(FieldRefusal why) implements Effect<R, F> {}

  /** Where a room remembers nothing but the words. */
  enum Nothing {
    NOTHING
  }

  /** The row as it shall be, now; nothing else is remembered. */
  static <R> Effect<R, Nothing> becomes(R after, @Nullable String words) {
    return new Becomes<>(after, null, words, Nothing.NOTHING);
  }

  static <R, F> Effect<R, F> refused(Refusal refusal) {
    return new Stays<>(new FieldRefusal("", refusal));
  }

  static <R, F> Effect<R, F> refused(String code) {
    return refused(Refusal.of(code));
  }

  /** Goes on unless something stands against it. */
  static <R, F> Effect<R, F> unless(Optional<Refusal> refusal, Supplier<Effect<R, F>> effect) {
    return refusal.<Effect<R, F>>map(Effect::refused).orElseGet(effect);
  }
}
