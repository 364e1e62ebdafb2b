package vn.chosach.forum.life;

import java.util.Locale;

/**
 * Whether the person agreed that name and way of contact are kept and the opinion is published
 * without them (Luật 91/2025/QH15).
 */
public enum ForumConsent {
  NONE,
  /** Said at the meeting; the minutes say so. */
  SAID,
  /** On a signed sheet. */
  SIGNED;

  /** Message key of its name. */
  public String textKey() {
    return "forum.consent." + name().toLowerCase(Locale.ROOT);
  }
}
