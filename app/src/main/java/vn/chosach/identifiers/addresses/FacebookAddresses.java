package vn.chosach.identifiers.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Facebook: profiles by name or number, groups, posts, videos, the marketplace, Messenger. A name
 * is the same with and without its dots and in any case.
 */
final class FacebookAddresses implements Storefront {

  static final String PLATFORM = "facebook";
  private static final Pattern NAME = Pattern.compile("[a-z0-9.]{3,60}");
  private static final Pattern NUMBER = Pattern.compile("\\d{4,22}");
  private static final Pattern TRAILING_NUMBER = Pattern.compile("-(\\d{6,22})$");
  private static final Set<String> NUMBERED =
      Set.of("posts", "videos", "permalink", "photos", "reel", "reels");
  private static final Set<String> OWN_PAGES =
      Set.of(
          "login",
          "login.php",
          "watch",
          "gaming",
          "hashtag",
          "events",
          "help",
          "policies",
          "search",
          "sharer",
          "sharer.php",
          "dialog",
          "ads",
          "business",
          "stories",
          "plugins",
          "share",
          "home.php",
          "marketplace",
          "groups",
          "reel",
          "photo",
          "photo.php",
          "story.php",
          "permalink.php",
          "pages",
          "people",
          "profile.php",
          "p",
          "l.php",
          "media",
          "messages",
          "notes");

  @Override
  public boolean owns(WebAddress address) {
    return address.under("facebook.com")
        || address.under("fb.com")
        || address.under("m.me")
        || address.under("fb.me")
        || address.under("fb.watch");
  }

  @Override
  public List<AddressPlace> read(WebAddress address) {
    String first = address.segment(0).toLowerCase(Locale.ROOT);
    if (address.under("fb.me") || address.under("fb.watch") || first.equals("share")) {
      return List.of();
    }
    if (first.equals("l.php")) {
      return behind(address);
    }
    var places = new ArrayList<AddressPlace>();
    AddressPlace item = item(address, first);
    if (item != null) {
      places.add(item);
    }
    String owner = owner(address, first);
    if (owner != null) {
      places.add(AddressPlace.shop(PLATFORM, owner));
    }
    return places;
  }

  /** The name under which a page is known: without dots, in lower case. */
  static String name(String written) {
    return written.toLowerCase(Locale.ROOT).replace(".", "");
  }

  private static List<AddressPlace> behind(WebAddress redirect) {
    String target = redirect.query().getOrDefault("u", "").replaceFirst("^https?://", "");
    WebAddress inner = WebAddress.of(target);
    return inner == null || inner.segment(0).equals("l.php") ? List.of() : Storefront.of(inner);
  }

  private static @Nullable AddressPlace item(WebAddress address, String first) {
    var query = address.query();
    if (first.equals("marketplace") && address.segment(1).equals("item")) {
      return numbered("marketplace", address.segment(2));
    }
    if (first.equals("reel") || first.equals("reels")) {
      return numbered("video", address.segment(1));
    }
    if (first.equals("watch")) {
      return numbered("video", query.getOrDefault("v", ""));
    }
    if (first.equals("photo") || first.equals("photo.php")) {
      return numbered("photo", query.getOrDefault("fbid", ""));
    }
    if (first.equals("permalink.php") || first.equals("story.php")) {
      String post = query.getOrDefault("story_fbid", "");
      return post.isEmpty() ? null : AddressPlace.item(PLATFORM, "post/" + post);
    }
    int at = first.equals("groups") ? 2 : 1;
    String sort = address.segment(at);
    if (NUMBERED.contains(sort) && address.path().size() > at + 1) {
      String kind = sort.equals("videos") ? "video" : sort.equals("photos") ? "photo" : "post";
      return AddressPlace.item(PLATFORM, kind + "/" + address.last());
    }
    return null;
  }

  private static @Nullable AddressPlace numbered(String kind, String number) {
    return NUMBER.matcher(number).matches()
        ? AddressPlace.item(PLATFORM, kind + "/" + number)
        : null;
  }

  private static @Nullable String owner(WebAddress address, String first) {
    var query = address.query();
    switch (first) {
      case "profile.php", "permalink.php", "story.php" -> {
        return number(query.getOrDefault("id", ""));
      }
      case "people", "pages" -> {
        return number(address.last());
      }
      case "p" -> {
        Matcher number = TRAILING_NUMBER.matcher(address.segment(1));
        return number.find() ? number.group(1) : null;
      }
      case "groups" -> {
        return address.segment(1).isEmpty() ? null : "group/" + name(address.segment(1));
      }
      default -> {
        return OWN_PAGES.contains(first) || !NAME.matcher(first).matches() ? null : name(first);
      }
    }
  }

  private static @Nullable String number(String text) {
    return NUMBER.matcher(text).matches() ? text : null;
  }
}
