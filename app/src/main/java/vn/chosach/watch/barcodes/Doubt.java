package vn.chosach.watch.barcodes;

import java.util.Locale;

/** What is odd about a barcode of an offer. */
public enum Doubt {
  /** Nothing. */
  NONE,
  /** The check digit is wrong: goods that are scanned never bear such a number. */
  CHECK_DIGIT,
  /** Its range is given to nobody, or to demonstrations. */
  NOBODY,
  /** Its range is for use inside a company or a region; it names no goods elsewhere. */
  INSIDE,
  /** Issued in Việt Nam, offered as goods from abroad. */
  VIETNAMESE,
  /** Issued in another country than the one from which the goods are said to come. */
  OTHER_COUNTRY;

  /** Message key of it. */
  public String textKey() {
    return "watch.barcode.doubt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
