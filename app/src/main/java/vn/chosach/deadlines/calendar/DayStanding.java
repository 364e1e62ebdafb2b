package vn.chosach.deadlines.calendar;

/** How far a row of reference data can be relied on. */
public enum DayStanding {
  /** Read in a published text. */
  VERIFIED("V"),
  /** Read in a text that quotes or reports the published one. */
  REPORTED("V2"),
  /** General knowledge; shown as unconfirmed until an official confirms it. */
  UNCONFIRMED("K");

  private final String code;

  DayStanding(String code) {
    this.code = code;
  }

  /** The letter in the seed files and tables. */
  public String code() {
    return code;
  }

  /**
   * The standing of a letter.
   *
   * @throws IllegalArgumentException if it is none of V, V2 and K
   */
  public static DayStanding ofCode(String code) {
    return switch (code) {
      case "V" -> VERIFIED;
      case "V2" -> REPORTED;
      case "K" -> UNCONFIRMED;
      default -> throw new IllegalArgumentException("none of V, V2 and K: " + code);
    };
  }
}
