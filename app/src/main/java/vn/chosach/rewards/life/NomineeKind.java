package vn.chosach.rewards.life;

import java.util.Locale;

/** Who is put forward. */
public enum NomineeKind {
  PERSON,
  TEAM,
  /** Somebody who told; known by a code and by nothing else, and never published. */
  INFORMANT;

  /** Message key of its name. */
  public String textKey() {
    return "rewards.kind." + name().toLowerCase(Locale.ROOT);
  }
}
