package vn.chosach.tips;

import java.util.Locale;

/** How a report reached the committee. */
public enum Channel {
  /** The public form. */
  WEB,
  /** The hotline, entered by an operator while listening. */
  HOTLINE,
  /** Somebody came to the duty desk. */
  WALK_IN,
  /** A letter by post. */
  LETTER,
  /** The physical box, opened by two named persons. */
  MAILBOX,
  /** The mail address of the committee. */
  EMAIL,
  /** Newspaper, radio, television. */
  PRESS,
  /** Another agency. */
  AGENCY,
  /** A postal firm's notice of a parcel. */
  POSTAL_FIRM,
  /** An opinion from a public forum. */
  FORUM,
  /** A partner's hotline, over the interface. */
  PARTNER;

  /** Whether files can come with it: the interface of partners takes none. */
  boolean bringsFiles() {
    return this != PARTNER;
  }

  /** Message key of its name. */
  public String textKey() {
    return "tips.channel." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
