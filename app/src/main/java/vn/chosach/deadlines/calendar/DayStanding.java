package vn.chosach.deadlines.calendar;

/** How far a row of reference data can be relied on. */
public enum DayStanding {
  /** Read in a published text. */
  VERIFIED("V"),
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
   * @throws IllegalArgumentException if the letter is neither V nor K
   */
  public static DayStanding ofCode(String code) {
    return switch (code) {
      case "V" -> VERIFIED;
      case "K" -> UNCONFIRMED;
      default -> throw new IllegalArgumentException("neither V nor K: " + code);
    };
  }
}
