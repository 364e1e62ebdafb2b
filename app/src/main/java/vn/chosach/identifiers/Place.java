package vn.chosach.identifiers;

import java.util.List;
import java.util.Locale;

/**
 * What an address on a platform stands for.
 *
 * @param kind shop, item, number or plain link
 * @param key canonical form
 * @param core what a person would type to look for it
 */
record Place(IdentifierKind kind, String key, String core) {

  static Place shop(String platform, String name) {
    return new Place(IdentifierKind.SHOP, platform + "/" + name, bare(name));
  }

  static Place item(String platform, String name) {
    return new Place(IdentifierKind.ITEM, platform + "/" + name, bare(name));
  }

  static List<Place> link(WebAddress address) {
    return List.of(new Place(IdentifierKind.LINK, address.key(), address.key()));
  }

  private static String bare(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return (last.startsWith("@") ? last.substring(1) : last).toLowerCase(Locale.ROOT);
  }
}
