package vn.chosach.portals;

import java.util.Locale;

/** What keeps a page from being found, or makes it a danger; each takes points from a hundred. */
public enum PortalFault {
  /** Words of gambling where nobody sees them: the page was broken into. */
  GAMBLING_HIDDEN(50),
  /** A link to another site that speaks of gambling. */
  GAMBLING_LINK(40),
  /** Words of gambling in sight; a warning may say them too, so somebody must look. */
  GAMBLING_WORDS(10),
  /** Search engines are told to leave the page alone. */
  NOT_INDEXED(25),
  NO_TITLE(15),
  LONG_TITLE(5),
  NO_DESCRIPTION(10),
  /** A description shorter than 50 or longer than 160 characters. */
  DESCRIPTION_LENGTH(5),
  /** No heading of the first order, or several. */
  NOT_ONE_HEADING(10),
  NO_STRUCTURED_DATA(10),
  NO_CANONICAL(5),
  NO_LANGUAGE(5),
  PICTURES_UNNAMED(5),
  /** More than 500 kB of text and markup. */
  HEAVY(5),
  /** Links to more than twenty sites that are none of the state. */
  MANY_FOREIGN_SITES(5);

  private final int points;

  PortalFault(int points) {
    this.points = points;
  }

  /** What it takes from a hundred. */
  public int points() {
    return points;
  }

  /** Message key of what is wrong. */
  public String textKey() {
    return "portals.fault." + slug();
  }

  /** Message key of how to mend it. */
  public String mendKey() {
    return "portals.mend." + slug();
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
