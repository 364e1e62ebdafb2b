package vn.chosach.identifiers.addresses;

import java.util.List;

/** How one platform writes the addresses of its shops and items. */
public interface Storefront {

  List<Storefront> ALL =
      List.of(
          new ShopeeAddresses(),
          new LazadaAddresses(),
          new TikiAddresses(),
          new TikTokAddresses(),
          new FacebookAddresses(),
          new ZaloAddresses(),
          new OtherPages());

  boolean owns(WebAddress address);

  /** What the address stands for; a shop beside its item where the address names both. */
  List<AddressPlace> read(WebAddress address);

  /** What any address stands for: asked of the platform that owns it, else a plain link. */
  static List<AddressPlace> of(WebAddress address) {
    for (Storefront storefront : ALL) {
      if (storefront.owns(address)) {
        List<AddressPlace> places = storefront.read(address);
        return places.isEmpty() ? AddressPlace.link(address.withoutQuery()) : places;
      }
    }
    return AddressPlace.link(address);
  }

  /** The name under which a Facebook page is known: without dots, in lower case. */
  static String facebookName(String written) {
    return FacebookAddresses.name(written);
  }

  /** Whether a platform owns the address. */
  static boolean ofPlatform(WebAddress address) {
    return ALL.stream().anyMatch(storefront -> storefront.owns(address));
  }
}
