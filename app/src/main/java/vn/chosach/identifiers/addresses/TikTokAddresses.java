package vn.chosach.identifiers.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** TikTok and TikTok Shop: {@code @name}, its videos and broadcasts, products and stores. */
final class TikTokAddresses implements Storefront {

  private static final String PLATFORM = "tiktok";
  private static final Pattern NAME = Pattern.compile("@[a-z0-9._]{2,30}");
  private static final Pattern NUMBER = Pattern.compile("\\d{4,22}");

  @Override
  public boolean owns(WebAddress address) {
    return address.under("tiktok.com");
  }

  @Override
  public List<AddressPlace> read(WebAddress address) {
    boolean shortened =
        address.host().equals("vt.tiktok.com") || address.host().equals("vm.tiktok.com");
    if (shortened || address.segment(0).equals("t")) {
      return List.of();
    }
    String name = address.segment(0).toLowerCase(Locale.ROOT);
    if (NAME.matcher(name).matches()) {
      var places = new ArrayList<AddressPlace>();
      if (NUMBER.matcher(address.segment(2)).matches()) {
        places.add(AddressPlace.item(PLATFORM, "video/" + address.segment(2)));
      }
      places.add(AddressPlace.shop(PLATFORM, name));
      return places;
    }
    String number = address.last().replaceFirst("\\.html$", "");
    if (!NUMBER.matcher(number).matches()) {
      return List.of();
    }
    if (address.path().contains("product") || address.path().contains("pdp")) {
      return List.of(AddressPlace.item(PLATFORM, "product/" + number));
    }
    if (address.path().contains("store")) {
      return List.of(AddressPlace.shop(PLATFORM, "store/" + number));
    }
    return address.segment(0).equals("v")
        ? List.of(AddressPlace.item(PLATFORM, "video/" + number))
        : List.of();
  }
}
