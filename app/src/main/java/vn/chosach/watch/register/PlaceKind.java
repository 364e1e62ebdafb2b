package vn.chosach.watch.register;

import java.util.Locale;

/** Sorts of places on the net where goods are offered (Luật 122/2025/QH15). */
public enum PlaceKind {
  /** A site for own sales, or a site of a platform. */
  SITE,
  /** A shop on a platform. */
  SHOP,
  /** A group of a social network. */
  GROUP,
  /** An account or page of a social network. */
  ACCOUNT,
  /** A channel that sells live. */
  LIVESTREAM,
  /** A program for telephones. */
  APP;

  /** Message key of its name. */
  public String textKey() {
    return "watch.place.kind." + name().toLowerCase(Locale.ROOT);
  }
}
