package vn.chosach.deadlines;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks to list, soonest end first.
 *
 * @param agencies only of these agencies; {@code null} for all. The caller decides what may be seen
 * @param officer only of this officer; {@code null} for all
 * @param lane which of them
 * @param after continue behind this clock; {@code null} for the first page
 * @param limit at most this many, 1 to 200
 */
public record ClockQuery(
    @Nullable Set<String> agencies,
    @Nullable UUID officer,
    Lane lane,
    @Nullable Position after,
    int limit) {

  /** Of one agency, and there of all officers or one. */
  public ClockQuery(
      String agency, @Nullable UUID officer, Lane lane, @Nullable Position after, int limit) {
    this(Set.of(agency), officer, lane, after, limit);
  }

  /** Of one officer, in whichever agency they lie. */
  public static ClockQuery of(UUID officer, Lane lane, @Nullable Position after, int limit) {
    return new ClockQuery((Set<String>) null, officer, lane, after, limit);
  }

  /** Place of a clock in the order of the list. */
  public record Position(Instant dueAt, UUID id) {}
}
