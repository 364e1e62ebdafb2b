package vn.chosach.identifiers;

import vn.chosach.identifiers.addresses.Storefront;
import vn.chosach.identifiers.addresses.WebAddress;

/**
 * One identifier as it was read in a text.
 *
 * @param kind what it identifies
 * @param key the one canonical form; equal for every spelling of the same identifier
 * @param core what a person would type to look for it: digits of a number, name of a shop without
 *     {@code @}; equal for the same number at a known and an unknown bank
 * @param start first UTF-16 unit of the spelling in the text that was read
 * @param end unit after the last one
 * @param sureness how much of the reading rests on more than its shape
 */
public record Identifier(
    IdentifierKind kind, String key, String core, int start, int end, Sureness sureness) {

  /** How far the reading can be trusted; a person confirms it in any case. */
  public enum Sureness {
    /** A word beside it names it, or its form carries a proof (check sum of a payment code). */
    STATED,
    /** Only its shape says so. */
    SHAPED,
    /** A word beside it names it, yet its check digit or check sum disagrees: likely mistyped. */
    DOUBTFUL
  }

  private static final int VISIBLE_TAIL = 3;
  private static final char HIDDEN = '•';

  /** The key of an account that was told without its bank. */
  public static String bareAccount(String number) {
    return ":" + number;
  }

  /** Whether it is a page of a platform that names no shop: its home page, a short link. */
  public boolean ofPlatformItself() {
    if (kind != IdentifierKind.LINK) {
      return false;
    }
    WebAddress address = WebAddress.of(key);
    return address != null && Storefront.ofPlatform(address);
  }

  /** The value for a list on screen: personal kinds keep the beginning and the last three signs. */
  public String shown() {
    return masked(kind, key, core);
  }

  /** The same for a stored identifier. */
  public static String masked(IdentifierKind kind, String key, String core) {
    return switch (kind) {
      case PHONE -> mask(core, 2);
      case BANK_ACCOUNT, CITIZEN_NUMBER -> mask(core, 0);
      case EMAIL ->
          mask(core.substring(0, core.indexOf('@')), 1) + core.substring(core.indexOf('@'));
      case TAX_CODE, SHOP, ITEM, LINK -> key;
    };
  }

  private static String mask(String value, int head) {
    int tail = Math.max(head, value.length() - VISIBLE_TAIL);
    return value.substring(0, Math.min(head, value.length()))
        + String.valueOf(HIDDEN).repeat(Math.max(0, tail - head))
        + value.substring(Math.min(tail, value.length()));
  }
}
