package vn.chosach.identifiers.addresses;

import java.util.List;
import java.util.Locale;

/** What a web address stands for. */
public sealed interface AddressPlace {

  /** Canonical form, equal for every spelling. */
  String key();

  /** What a person would type to look for it. */
  String core();

  /** A seller, page, group or account. */
  record Shop(String key, String core) implements AddressPlace {}

  /** A listing, post or video. */
  record AddressPlaceItem(String key, String core) implements AddressPlace {}

  /** A telephone number that serves as an address. */
  record Number(String key, String core) implements AddressPlace {}

  /** Any other address. */
  record AddressPlaceLink(String key, String core) implements AddressPlace {}

  static AddressPlace shop(String platform, String name) {
    return new Shop(platform + "/" + name, bare(name));
  }

  static AddressPlace item(String platform, String name) {
    return new AddressPlaceItem(platform + "/" + name, bare(name));
  }

  static List<AddressPlace> link(WebAddress address) {
    return List.of(new AddressPlaceLink(address.key(), address.key()));
  }

  private static String bare(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return (last.startsWith("@") ? last.substring(1) : last).toLowerCase(Locale.ROOT);
  }
}
