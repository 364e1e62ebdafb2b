package vn.chosach.trust.rating;

import java.util.Locale;

/** Where a label stands. */
public enum RatingState {
  DRAFT,
  /** The shop has the draft and may reply. */
  SENT,
  PUBLISHED,
  /** Public, while somebody else looks at it again. */
  APPEALED,
  REMOVED,
  EXPIRED,
  DROPPED;

  /** Whether everybody may read it before its last day is over. */
  public boolean shown() {
    return this == PUBLISHED || this == APPEALED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "trust.rating.state." + name().toLowerCase(Locale.ROOT);
  }
}
