package vn.chosach.ui;

import java.util.Locale;

/**
 * The two languages of every page. Vietnamese has no prefix in the address, English has {@code
 * /en}.
 */
public enum Lang {
  VI("vi", ""),
  EN("en", "/en");

  private final String tag;
  private final String prefix;

  Lang(String tag, String prefix) {
    this.tag = tag;
    this.prefix = prefix;
  }

  /** BCP 47 tag, for {@code <html lang>}. */
  public String tag() {
    return tag;
  }

  /** What stands before each path: empty or {@code /en}. */
  public String prefix() {
    return prefix;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public Lang other() {
    return this == VI ? EN : VI;
  }
}
