package vn.chosach.deadlines;

/** Where a clock stands. Being late is no state: a late clock still runs until it is met. */
public enum ClockState {
  RUNNING,
  /** Suspended with a reason; what is left of its time is preserved. */
  PAUSED,
  /** The work was done, in time or late. */
  MET,
  /** The ground for the clock fell away. */
  WITHDRAWN;

  public boolean open() {
    return this == RUNNING || this == PAUSED;
  }
}
