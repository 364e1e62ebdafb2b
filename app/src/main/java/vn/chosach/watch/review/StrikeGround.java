package vn.chosach.watch.review;

/** What confirms a violation of a seller. */
public enum StrikeGround {
  /** A decision was made in a case. */
  RULING,
  /** The platform took the offer down on request. */
  TAKEDOWN
}
