package vn.chosach.screening;

/** What a score asks of an officer. */
public enum Band {
  /** Nothing. */
  CLEAN(0),
  /** Kept with the listing; nobody is asked to look. */
  NOTE(20),
  /** Worth a look. */
  REVIEW(50),
  /** Would open a case. */
  CASE(80);

  private final int from;

  Band(int from) {
    this.from = from;
  }

  /** Lowest score of the band. */
  public int from() {
    return from;
  }

  public static Band of(int score) {
    if (score >= CASE.from) {
      return CASE;
    }
    if (score >= REVIEW.from) {
      return REVIEW;
    }
    return score >= NOTE.from ? NOTE : CLEAN;
  }
}
