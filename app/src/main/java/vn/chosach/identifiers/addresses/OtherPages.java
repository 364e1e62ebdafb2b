package vn.chosach.identifiers.addresses;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Platforms on which only the name of the account matters to us. */
final class OtherPages implements Storefront {

  private static final Map<String, String> HOSTS =
      Map.of(
          "instagram.com", "instagram",
          "t.me", "telegram",
          "youtube.com", "youtube",
          "threads.net", "threads",
          "threads.com", "threads");
  private static final Pattern NAME = Pattern.compile("@?[a-z0-9._-]{2,40}");
  private static final Set<String> OWN_PAGES =
      Set.of(
          "p",
          "reel",
          "reels",
          "explore",
          "stories",
          "watch",
          "shorts",
          "joinchat",
          "s",
          "channel");

  @Override
  public boolean owns(WebAddress address) {
    return platform(address) != null;
  }

  @Override
  public List<AddressPlace> read(WebAddress address) {
    String platform = platform(address);
    String name = address.segment(0).toLowerCase(Locale.ROOT);
    boolean named =
        NAME.matcher(name).matches()
            && !OWN_PAGES.contains(name)
            && (name.startsWith("@") || !"youtube".equals(platform));
    return platform == null || !named
        ? List.of()
        : List.of(AddressPlace.shop(platform, name.startsWith("@") ? name : "@" + name));
  }

  private static @Nullable String platform(WebAddress address) {
    for (var entry : HOSTS.entrySet()) {
      if (address.under(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }
}
