package vn.chosach.identifiers.addresses;

import java.util.List;
import java.util.Locale;

/** What a web address stands for. */
public sealed interface Place {

  /** Canonical form, equal for every spelling. */
  String key();

  /** What a person would type to look for it. */
  String core();

  /** A seller, page, group or account. */
  record Shop(String key, String core) implements Place {}

  /** A listing, post or video. */
  record Item(String key, String core) implements Place {}

  /** A telephone number that serves as an address. */
  record Number(String key, String core) implements Place {}

  /** Any other address. */
  record Link(String key, String core) implements Place {}

  static Place shop(String platform, String name) {
    return new Shop(platform + "/" + name, bare(name));
  }

  static Place item(String platform, String name) {
    return new Item(platform + "/" + name, bare(name));
  }

  static List<Place> link(WebAddress address) {
    return List.of(new Link(address.key(), address.key()));
  }

  private static String bare(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return (last.startsWith("@") ? last.substring(1) : last).toLowerCase(Locale.ROOT);
  }
}
