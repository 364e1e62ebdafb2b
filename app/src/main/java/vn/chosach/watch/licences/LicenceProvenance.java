package vn.chosach.watch.licences;

import java.util.Locale;

/** How a paper was seen when it was entered. */
public enum LicenceProvenance {
  /** In the register of the body that issued it. */
  REGISTER,
  /** The paper was shown. */
  PAPER,
  /** A picture of it stands on the page. */
  PICTURE,
  /** Somebody only says that there is one. */
  CLAIMED;

  /** Message key of its name. */
  public String textKey() {
    return "watch.licence.seen." + name().toLowerCase(Locale.ROOT);
  }
}
