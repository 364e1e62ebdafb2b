package vn.chosach.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a limit ends, and how that came about.
 *
 * @param at the moment it ends; for limits in days this is midnight after {@code day}, 24:00 in
 *     Vietnam. What is done at that very moment is done in time
 * @param day the last day
 * @param endOfDay whether the whole of that day may be used; {@code false} for hours and "at once"
 * @param left what is left while the limit is suspended, and then {@code at} is where it would have
 *     ended; {@code null} while it runs
 * @param flags what a reader must know before relying on it
 * @param steps the arithmetic, in order
 */
public record DueDate(
    Instant at,
    LocalDate day,
    boolean endOfDay,
    @Nullable Left left,
    Set<Flag> flags,
    List<CountingStep> steps) {

  public DueDate {
    flags = Set.copyOf(flags);
    steps = List.copyOf(steps);
  }

  /** Whether the date may still change when a calendar year becomes known. */
  public boolean uncertain() {
    return flags.stream().anyMatch(Flag::uncertain);
  }
}
