package vn.chosach.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks to list, soonest end first.
 *
 * @param agency only of this agency; {@code null} for all. The caller decides what may be seen
 * @param officer only of this officer; {@code null} for all
 * @param lane which of them
 * @param after continue behind this clock; {@code null} for the first page
 * @param limit at most this many, 1 to 200
 */
public record ClockQuery(
    @Nullable String agency,
    @Nullable UUID officer,
    Lane lane,
    @Nullable Position after,
    int limit) {

  /** Place of a clock in the order of the list. */
  public record Position(Instant dueAt, UUID id) {}
}
