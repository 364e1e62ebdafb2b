package vn.chosach.deadlines.counting;

import java.time.Duration;

/** What was left of a limit when it was suspended; preserved until it is resumed. */
public sealed interface Left {

  /** Of a limit in hours: to the second. */
  record Hours(Duration time) implements Left {}

  /** Of a limit in days, months or years: calendar days after the day of the suspension. */
  record Days(int days) implements Left {}

  /** Of a limit in working days: working days after the day of the suspension. */
  record WorkingDays(int days) implements Left {}
}
