package vn.chosach.deadlines.reminding;

import java.time.Instant;
import vn.chosach.deadlines.ClockId;

/**
 * A reminder of the end of a clock as it stands now.
 *
 * @param clock which clock
 * @param step how far up it went
 * @param toldAt when the desk began to show it
 */
public record DeadlineNotice(ClockId clock, ReminderStep step, Instant toldAt) {}
