package vn.chosach.linking.decisions;

/** How many partners a record can have. */
public enum Partners {
  /** At most one, on both sides; in one file: subjects stand in it at most twice. */
  ONE,
  /** A record of A has many partners in B, each of which has one in A. */
  LEFT_MANY,
  /** A record of B has many partners in A, each of which has one in B. */
  RIGHT_MANY,
  /** As many as there are. */
  ANY;

  boolean leftHasOne() {
    return this == ONE || this == RIGHT_MANY;
  }

  boolean rightHasOne() {
    return this == ONE || this == LEFT_MANY;
  }
}
