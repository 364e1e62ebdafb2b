package vn.chosach.deadlines;

/** Which clocks of an agency are looked at. */
public enum Lane {
  /** Running, and the end has passed. */
  LATE,
  /** Running, ends by midnight of today in Vietnam. */
  TODAY,
  /** Running, ends later than today, by midnight of the coming Sunday. */
  WEEK,
  /** Running, ends after this week. */
  LATER,
  /** All that run. */
  RUNNING,
  /** Suspended. */
  PAUSED,
  /** Met or withdrawn. */
  CLOSED
}
