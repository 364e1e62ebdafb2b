package vn.chosach.publicity.life;

import java.util.Locale;

/** Where an edition stands. */
public enum EditionState {
  DRAFT,
  /** It waits for the check against the law. */
  SUBMITTED,
  /** It waits for approval. */
  CHECKED,
  /** Everyone can read it. */
  LIVE,
  /** A corrected edition took its place. */
  SUPERSEDED,
  /** Its last day went by. */
  EXPIRED,
  WITHDRAWN,
  /** It never became public. */
  DROPPED;

  /** Whether somebody still works on it. */
  public boolean inWork() {
    return switch (this) {
      case DRAFT, SUBMITTED, CHECKED -> true;
      case LIVE, SUPERSEDED, EXPIRED, WITHDRAWN, DROPPED -> false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "publicity.state." + name().toLowerCase(Locale.ROOT);
  }
}
