package vn.chosach.watch.review;

import java.util.Locale;

/** Where the review of a flagged listing stands. */
public enum ReviewState {
  /** Nobody has decided. */
  OPEN,
  /** A verdict stands against the machine or against another officer; a further officer decides. */
  DISPUTED,
  /** Kept in sight: worth watching, not enough for a case. */
  KEPT,
  /** Nothing to look at. */
  DROPPED,
  /** Belongs to another flagged listing. */
  MERGED,
  /** Became evidence of a case. */
  CASED;

  /** Whether others may be merged into one that stands here. */
  public boolean takesIn() {
    return this != MERGED && this != DROPPED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.state." + name().toLowerCase(Locale.ROOT);
  }
}
