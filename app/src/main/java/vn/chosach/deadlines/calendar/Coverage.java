package vn.chosach.deadlines.calendar;

/** How much a calendar knows of a year. Only {@link #COMPLETE} may be counted on silently. */
public enum Coverage {
  COMPLETE,
  /** Some days are entered, others not yet announced. */
  PARTIAL,
  /** Nothing is entered: only Saturdays and Sundays are known. */
  ABSENT
}
