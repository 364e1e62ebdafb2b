package vn.chosach.deadlines;

import java.time.Instant;

/**
 * The end of a running clock is near. Told exactly once for each end of a clock, in the transaction
 * that notes it; after an outage it may be told when the end has passed already.
 *
 * @param clock which clock
 * @param dueAt its end
 */
public record DeadlineNear(ClockId clock, Instant dueAt) {}
