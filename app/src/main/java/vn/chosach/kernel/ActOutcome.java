package vn.chosach.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of an act of a person: the same four answers in every room. An expected answer, never
 * an exception; a form answers Done and Waiting with a redirect, Refused with 422 and Overtaken
 * with 409, and keeps what was typed.
 *
 * @param <T> what the caller learns when it was done, for instance the id or the row as it stands
 */
public sealed interface ActOutcome<T> {

  /** Refused with this while somebody else holds the row; it passes by itself. */
  String HELD = "lifecycle.held";

  /** Done, and written down. */
  record Done<T>(T value) implements ActOutcome<T> {}

  /** Written down as a wish; a second person must agree before it happens. */
  record Waiting<T>(T value) implements ActOutcome<T> {}

  /**
   * Not done, nothing changed.
   *
   * @param faults all that must be mended, at least one, in the order of the form
   */
  record Refused<T>(List<FieldRefusal> faults) implements ActOutcome<T> {

    /**
     * @throws IllegalArgumentException if there is no fault
     */
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("refused without a reason");
      }
    }

    /** The first reason, where one sentence must do. */
    public Refusal refusal() {
      return faults.getFirst().refusal();
    }
  }

  /**
   * Somebody else acted since the page was drawn; nothing was done.
   *
   * @param version of the row as it stands now; whoever goes on after reading acts on this one
   * @param meanwhile what happened since, oldest first; empty where the room keeps no history
   */
  record Overtaken<T>(int version, List<Meanwhile> meanwhile) implements ActOutcome<T> {
    public Overtaken {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /**
   * One thing that must be mended.
   *
   * @param field name of the part of the form; empty for none
   */
  record FieldRefusal(String field, Refusal refusal) {

    public static FieldRefusal of(String field, String code) {
      return new FieldRefusal(field, Refusal.of(code));
    }
  }

  /**
   * One thing that somebody else did.
   *
   * @param textKey message key of what happened
   */
  record Meanwhile(Instant at, Actor by, String textKey) {}

  static <T> ActOutcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> ActOutcome<T> refused(Refusal refusal) {
    return refused("", refusal);
  }

  /** Refused with a code that needs no facts. */
  static <T> ActOutcome<T> refused(String code) {
    return refused("", Refusal.of(code));
  }

  /** Done with this, unless something refuses it. */
  static <T> ActOutcome<T> unless(Optional<Refusal> refusal, T value) {
    return unless("", refusal, value);
  }

  /** The same, refused because of one part of the form. */
  static <T> ActOutcome<T> unless(String field, Optional<Refusal> refusal, T value) {
    return refusal.<ActOutcome<T>>map(no -> refused(field, no)).orElseGet(() -> done(value));
  }

  /** Refused because of one part of the form. */
  static <T> ActOutcome<T> refused(String field, String code) {
    return refused(field, Refusal.of(code));
  }

  static <T> ActOutcome<T> refused(String field, Refusal refusal) {
    return new Refused<>(List.of(new FieldRefusal(field, refusal)));
  }

  /** The same answer with another value. */
  default <R> ActOutcome<R> map(Function<? super T, ? extends R> of) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(of.apply(value));
      case Waiting<T>(T value) -> new Waiting<>(of.apply(value));
      case Refused<T>(List<FieldRefusal> faults) -> new Refused<>(faults);
      case Overtaken<T>(int version, List<Meanwhile> meanwhile) ->
          new Overtaken<>(version, meanwhile);
    };
  }

  /**
   * One answer or the other, where nobody saw a page and no second person is asked.
   *
   * @throws IllegalStateException if it was overtaken or waits all the same
   */
  default <R> R settle(
      Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
    return switch (this) {
      case Done<T>(T value) -> done.apply(value);
      case Refused<T> no -> refused.apply(no.refusal());
      case Waiting<T> never -> throw new IllegalStateException(never.toString());
      case Overtaken<T> never -> throw new IllegalStateException(never.toString());
    };
  }

  /**
   * For whoever hears an event: that somebody else holds the row, or was quicker, passes by itself,
   * and an event that was heard is told no more.
   *
   * @return this answer
   * @throws IllegalStateException if the row is {@link #HELD} or was overtaken, so that the event
   *     is told again
   */
  default ActOutcome<T> orToldAgain() {
    boolean passes =
        this instanceof Overtaken<T>
            || this instanceof Refused<T> no
                && no.faults().stream().anyMatch(fault -> HELD.equals(fault.refusal().code()));
    if (passes) {
      throw new IllegalStateException("not now, and told again: " + this);
    }
    return this;
  }

  /** Why it was not done, likewise; empty when it was. */
  default Optional<Refusal> whyNot() {
    return settle(done -> Optional.empty(), Optional::of);
  }
}
