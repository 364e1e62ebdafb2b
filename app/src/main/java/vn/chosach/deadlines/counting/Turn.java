package vn.chosach.deadlines.counting;

import java.time.Instant;

/** Something that changed the course of a limit after it began. */
public sealed interface Turn {

  /** When it took effect. */
  Instant at();

  /** The limit was suspended; it does not run until {@link Resumed}. */
  record Paused(Instant at) implements Turn {}

  /** The limit runs again with what was left of it. */
  record Resumed(Instant at) implements Turn {}

  /** The limit was extended by so much, counted on from where it would have ended. */
  record Lengthened(Instant at, TimeLimit by) implements Turn {}

  /** The limit was replaced by a longer one, counted from the same beginning. */
  record Replaced(Instant at, TimeLimit total) implements Turn {}
}
