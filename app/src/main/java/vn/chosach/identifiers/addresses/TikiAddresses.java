package vn.chosach.identifiers.addresses;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tiki: {@code …-p<item>.html}, {@code cua-hang/<name>}. */
final class TikiAddresses implements Storefront {

  private static final String PLATFORM = "tiki";
  private static final Pattern ITEM = Pattern.compile("(?:^|-)p(\\d{4,20})(?:\\.html)?$");

  @Override
  public boolean owns(WebAddress address) {
    return address.under("tiki.vn") || address.under("ti.ki");
  }

  @Override
  public List<AddressPlace> read(WebAddress address) {
    if (address.under("ti.ki")) {
      return List.of();
    }
    Matcher item = ITEM.matcher(address.last());
    if (item.find()) {
      return List.of(AddressPlace.item(PLATFORM, "item/" + item.group(1)));
    }
    return address.segment(0).equals("cua-hang") && address.path().size() >= 2
        ? List.of(
            AddressPlace.shop(PLATFORM, "shop/" + address.segment(1).toLowerCase(Locale.ROOT)))
        : List.of();
  }
}
