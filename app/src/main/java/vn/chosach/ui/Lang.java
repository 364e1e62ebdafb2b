package vn.chosach.ui;

import jakarta.servlet.http.HttpServletRequest;
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
  private final Locale locale;

  Lang(String tag, String prefix) {
    this.tag = tag;
    this.prefix = prefix;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** Name of the request attribute under which the language filter leaves what it read. */
  public static final String ATTRIBUTE = Lang.class.getName();

  /** Language of a request, as it stands in its address. */
  public static Lang of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Lang lang ? lang : VI;
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
    return locale;
  }

  public Lang other() {
    return this == VI ? EN : VI;
  }
}
