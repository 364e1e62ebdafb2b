package vn.chosach.deadlines.counting;

/** What a reader must know before relying on a due date. */
public enum Flag {
  /** It rests on a year for which no day off has been entered. */
  YEAR_ABSENT,
  /** It rests on a year whose days off are not all announced. */
  YEAR_PARTIAL,
  /** It treats a swapped day as the yearly announcement does; no article says so. */
  SWAP_ASSUMED,
  /** A day off that nobody has checked against a published text changed it. */
  DAY_UNCONFIRMED,
  /** It counts over a day whose swap is only proposed. */
  SWAP_PROPOSED,
  /** A fixed date falls on a day off and is not moved. */
  ON_REST_DAY;

  /** Whether the date may still change when the calendar becomes known. */
  public boolean uncertain() {
    return this == YEAR_ABSENT || this == YEAR_PARTIAL;
  }
}
