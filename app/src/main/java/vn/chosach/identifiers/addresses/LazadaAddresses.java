package vn.chosach.identifiers.addresses;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lazada: {@code products/…-i<item>-s<variant>.html}, {@code shop/<name>}. */
final class LazadaAddresses implements Storefront {

  private static final String PLATFORM = "lazada";
  private static final Pattern ITEM =
      Pattern.compile("(?:^|-)i(\\d{4,20})(?:-s\\d{1,20})?(?:\\.html)?$");
  private static final Set<String> SHORT = Set.of("s.lazada.vn", "c.lazada.vn");

  @Override
  public boolean owns(WebAddress address) {
    return address.under("lazada.vn");
  }

  @Override
  public List<AddressPlace> read(WebAddress address) {
    if (SHORT.contains(address.host())) {
      return List.of();
    }
    Matcher item = ITEM.matcher(address.last());
    if (item.find()) {
      return List.of(AddressPlace.item(PLATFORM, "item/" + item.group(1)));
    }
    return address.segment(0).equals("shop") && address.path().size() >= 2
        ? List.of(
            AddressPlace.shop(PLATFORM, "shop/" + address.segment(1).toLowerCase(Locale.ROOT)))
        : List.of();
  }
}
