package vn.chosach.deadlines.counting;

/** What a time limit is measured in. The names are the codes in the seed files and tables. */
public enum LimitUnit {
  /** Hours. They run through nights, weekends and holidays and are never moved. */
  H(20_000),
  /** Calendar days; moved to the next working day when they end on a day off. */
  D(20_000),
  /** Working days: days off are skipped, rest days worked by swap are counted. */
  WD(5_000),
  /** Calendar months, never a number of days; moved like days. */
  M(600),
  /** Calendar years; moved like days. */
  Y(100),
  /** Working days counted back from an event, "no later than 5 working days before". */
  WD_BEFORE(5_000),
  /** A date that a plan or decision fixes; not moved. */
  DATE(0),
  /** At once: due at the moment it begins. */
  IMMEDIATE(0),
  /** Until the end of the day on which it begins; not moved. */
  SAME_DAY(0);

  private final int most;

  LimitUnit(int most) {
    this.most = most;
  }

  /** Greatest amount that is counted; zero for units without an amount. */
  public int most() {
    return most;
  }

  public boolean counted() {
    return most > 0;
  }

  /** Whether a suspension can stop it: not a fixed date, not "at once", not back from an event. */
  public boolean canPause() {
    return counted() && this != WD_BEFORE;
  }
}
