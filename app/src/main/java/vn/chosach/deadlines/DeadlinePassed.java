package vn.chosach.deadlines;

import java.time.Instant;

/**
 * The end of a running clock has passed. Told exactly once for each end of a clock, in the
 * transaction that notes it, and never before {@link DeadlineNear} for the same end.
 *
 * @param clock which clock
 * @param dueAt its end
 */
public record DeadlinePassed(ClockId clock, Instant dueAt) {}
