package vn.chosach.forum.life;

import java.util.Locale;

/** Why an opinion is held back from publication until a second person clears it. */
public enum ForumHold {
  /** An officer saw that it names a victim, or another person. */
  VICTIM,
  /** The name of who said it stands in its words. */
  NAME,
  /** A number, account, address or link stands in its words or in the answer. */
  DATA;

  /** Message key of its name. */
  public String textKey() {
    return "forum.hold." + name().toLowerCase(Locale.ROOT);
  }
}
