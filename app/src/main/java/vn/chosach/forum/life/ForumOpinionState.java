package vn.chosach.forum.life;

import java.util.Locale;

/** Where an opinion stands. */
public enum ForumOpinionState {
  TAKEN,
  /** A unit answers by a day. */
  ASSIGNED,
  /** The director signed the answer. */
  ANSWERED,
  /** Question and answer stand on the public page. */
  PUBLISHED,
  /** It says what another one says. */
  MERGED,
  /** It reports a crime; the police desk of the tips has it, and nothing of it stays here. */
  HANDED_ON;

  /** Message key of its name. */
  public String textKey() {
    return "forum.opinion-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing is left to be done before the meeting is closed. */
  public boolean settled() {
    return switch (this) {
      case TAKEN, ASSIGNED -> false;
      case ANSWERED, PUBLISHED, MERGED, HANDED_ON -> true;
    };
  }
}
