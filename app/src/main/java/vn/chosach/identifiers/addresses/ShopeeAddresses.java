package vn.chosach.identifiers.addresses;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shopee: {@code …-i.<shop>.<item>}, {@code product/<shop>/<item>}, {@code shop/<id>}, a name. */
final class ShopeeAddresses implements Storefront {

  private static final String PLATFORM = "shopee";
  private static final Pattern ITEM = Pattern.compile("(?:^|-)i\\.(\\d{1,20})\\.(\\d{1,20})$");
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{2,60}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
  private static final Set<String> SHORT =
      Set.of("s.shopee.vn", "vn.shp.ee", "shp.ee", "shope.ee", "shopee.link");
  private static final Set<String> OWN_PAGES =
      Set.of(
          "search",
          "cart",
          "user",
          "buyer",
          "flash_sale",
          "m",
          "mall",
          "events",
          "list",
          "verify",
          "daily_discover",
          "api",
          "blog",
          "docs",
          "web",
          "checkout",
          "product",
          "shop",
          "affiliate");

  @Override
  public boolean owns(WebAddress address) {
    return address.under("shopee.vn") || SHORT.contains(address.host());
  }

  @Override
  public List<AddressPlace> read(WebAddress address) {
    if (SHORT.contains(address.host())) {
      return List.of();
    }
    List<String> path = address.path();
    if (!path.isEmpty() && path.getFirst().equals("universal-link")) {
      path = path.subList(1, path.size());
    }
    if (path.isEmpty()) {
      return List.of();
    }
    Matcher item = ITEM.matcher(path.getLast());
    if (item.find()) {
      return both(item.group(1), item.group(2));
    }
    if (path.size() >= 3
        && path.getFirst().equals("product")
        && numbers(path.get(1), path.get(2))) {
      return both(path.get(1), path.get(2));
    }
    if (path.size() >= 2 && path.getFirst().equals("shop") && numbers(path.get(1), "0")) {
      return List.of(AddressPlace.shop(PLATFORM, "shop/" + path.get(1)));
    }
    String name = path.getFirst().toLowerCase(Locale.ROOT);
    return OWN_PAGES.contains(name) || !NAME.matcher(name).matches()
        ? List.of()
        : List.of(AddressPlace.shop(PLATFORM, "@" + name));
  }

  private static List<AddressPlace> both(String shop, String item) {
    return List.of(
        AddressPlace.item(PLATFORM, "item/" + shop + "." + item),
        AddressPlace.shop(PLATFORM, "shop/" + shop));
  }

  private static boolean numbers(String one, String other) {
    return NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches();
  }
}
