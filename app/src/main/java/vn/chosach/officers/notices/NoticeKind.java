package vn.chosach.officers.notices;

import java.util.Locale;

/** What an officer is told of. */
public enum NoticeKind {
  /** Somebody named the officer, or the own agency, in words of the office. */
  MENTION,
  /** A record that the officer follows has changed. */
  CHANGE,
  /** A time limit that lies with the officer comes near; it cannot be switched off. */
  CLOCK;

  /** Whether an officer may do without it. */
  public boolean optional() {
    return this != CLOCK;
  }

  /** Word for it in forms. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  String textKey() {
    return "officers.notices.kind." + slug();
  }
}
