package vn.chosach.linking.decisions;

/**
 * How many partners a record can have, and what that says before a pair is looked at.
 *
 * @param left records that could have a partner
 * @param right records that could be one
 * @param two whether these are of two files
 */
record Rivals(Partners partners, int records, int left, int right, boolean two) {

  /** Part of the candidates that are matches where a record can have any number of partners. */
  private static final double MOST = 0.9;

  static Rivals of(Partners partners, int records, int first, boolean two) {
    return new Rivals(
        partners, records, two ? first : records, two ? records - first : records, two);
  }

  /** How many of so many candidates can be matches. */
  double mostMatches(int candidates) {
    return switch (partners) {
      case ONE -> two ? Math.min(left, right) : records / 2.0;
      case LEFT_MANY -> right;
      case RIGHT_MANY -> left;
      case ANY -> MOST * candidates;
    };
  }

  /**
   * Log odds of a candidate pair by itself. Where a record has one partner, the more have found
   * theirs the fewer are left that could be it: odds that a record without a partner so far has
   * one, shared by its candidates that are free.
   */
  double prior(double matches, int candidates) {
    return switch (partners) {
      case ONE -> {
        double inOne = two ? matches : 2 * matches;
        double free = Math.max(1, left - inOne);
        double perLeft = candidates * (two ? 1.0 : 2.0) / left;
        double open = Math.max(1, right - inOne) / right * perLeft;
        yield Math.log(inOne / free / open);
      }
      case LEFT_MANY ->
          Math.log(matches / Math.max(1, right - matches) / ((double) candidates / right));
      case RIGHT_MANY ->
          Math.log(matches / Math.max(1, left - matches) / ((double) candidates / left));
      case ANY -> Math.log(matches / Math.max(1, candidates - matches));
    };
  }
}
