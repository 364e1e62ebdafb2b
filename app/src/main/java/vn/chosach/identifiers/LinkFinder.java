package vn.chosach.identifiers;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.identifiers.Identifier.Sureness;
import vn.chosach.identifiers.addresses.AddressPlace;
import vn.chosach.identifiers.addresses.Storefront;
import vn.chosach.identifiers.addresses.WebAddress;

/**
 * Web addresses: with scheme, without one where the ending leaves no doubt, and those of the big
 * platforms in the disguises that get past filters ({@code shopee[.]vn}, {@code hxxps://}, {@code
 * tiktok chấm com}).
 */
record LinkFinder(NormalizedText normalizedText, Findings findings) {

  private static final int LONGEST = 2048;
  private static final int LONGEST_HOST = 253;
  private static final Pattern SCHEME = Pattern.compile("h(?:tt|xx|\\*\\*)ps?\\s?:\\s?//\\s?");
  private static final Pattern DISGUISED =
      Pattern.compile(
          "\\b(?<name>shopee|lazada|tiki|tiktok|facebook|fb|zalo)"
              + "(?<dot>[ \\[({]{0,3}(?:\\.|cham|dot)[ \\])}]{0,3})"
              + "(?<top>vn|com|me)\\b(?<slash>[ ]?/[ ]?)?");
  private static final Set<String> NAMED_HOSTS =
      Set.of(
          "shopee.vn", "lazada.vn", "tiki.vn", "tiktok.com", "facebook.com", "fb.com", "zalo.me");
  private static final Set<String> CLEAR_ENDINGS =
      Set.of(
          "vn", "com", "net", "org", "info", "xyz", "online", "store", "shop", "club", "site",
          "asia", "biz", "click", "website", "space", "fun", "pro", "icu");

  void find() {
    withScheme();
    disguised();
    bare();
  }

  private void withScheme() {
    Matcher scheme = SCHEME.matcher(normalizedText.folded);
    int i = 0;
    while (scheme.find(i)) {
      int start = scheme.start();
      int end = end(scheme.end());
      i = Math.max(scheme.end(), end);
      if (!findings.taken(start)) {
        add(start, scheme.end(), end, "");
      }
    }
  }

  private void disguised() {
    Matcher hidden = DISGUISED.matcher(normalizedText.folded);
    while (hidden.find()) {
      String host = hidden.group("name") + "." + hidden.group("top");
      boolean plainly =
          hidden.group("dot").equals(".")
              && (hidden.group("slash") == null || hidden.group("slash").equals("/"));
      if (plainly || !NAMED_HOSTS.contains(host) || findings.taken(hidden.start())) {
        continue;
      }
      boolean path =
          hidden.group("slash") != null
              || hidden.end() < normalizedText.length()
                  && normalizedText.folded.charAt(hidden.end()) == '/';
      int end = path ? end(hidden.end()) : hidden.end();
      add(hidden.start(), hidden.end(), end, hidden.group("slash") == null ? host : host + "/");
    }
  }

  private void bare() {
    String folded = normalizedText.folded;
    int dot = folded.indexOf('.');
    int seen = 0;
    while (dot >= 0) {
      int start = dot;
      while (start > seen && dot - start < LONGEST_HOST && hostSign(folded.charAt(start - 1))) {
        start--;
      }
      int end = dot + 1;
      while (end < folded.length() && end - start < LONGEST_HOST && hostSign(folded.charAt(end))) {
        end++;
      }
      boolean free = !findings.taken(dot) && (start == 0 || folded.charAt(start - 1) != '@');
      boolean mail = end < folded.length() && folded.charAt(end) == '@';
      if (free && !mail && clear(folded.substring(start, end), end)) {
        int whole =
            end < folded.length() && "/?:".indexOf(folded.charAt(end)) >= 0
                ? end(end)
                : trimmed(start, end);
        add(start, start, whole, "");
        end = Math.max(end, whole);
      }
      seen = end;
      dot = folded.indexOf('.', end);
    }
  }

  private boolean clear(String host, int end) {
    String name = WebAddress.host(host);
    if (name == null
        || name.equals("localhost")
        || Character.isDigit(name.charAt(name.length() - 1))) {
      return false;
    }
    boolean path = end < normalizedText.length() && normalizedText.folded.charAt(end) == '/';
    return path
        || host.startsWith("www.")
        || CLEAR_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void add(int start, int from, int end, String prefix) {
    String written = prefix + normalizedText.plain.substring(from, end);
    Sureness sureness = prefix.isEmpty() ? Sureness.STATED : Sureness.SHAPED;
    WebAddress address = WebAddress.of(written);
    WebAddress seen = WebAddress.of(prefix + normalizedText.folded.substring(from, end));
    if (seen != null
        && (address == null
            || !address.host().equals(seen.host()) && Storefront.ofPlatform(seen))) {
      int path = written.indexOf('/');
      address = WebAddress.of(seen.host() + (path < 0 ? "" : written.substring(path)));
      sureness = Sureness.SHAPED;
    }
    if (address == null) {
      return;
    }
    for (AddressPlace addressPlace : Storefront.of(address)) {
      findings.add(
          kind(addressPlace), addressPlace.key(), addressPlace.core(), start, end, sureness);
    }
  }

  private static IdentifierKind kind(AddressPlace addressPlace) {
    return switch (addressPlace) {
      case AddressPlace.Shop shop -> IdentifierKind.SHOP;
      case AddressPlace.AddressPlaceItem item -> IdentifierKind.ITEM;
      case AddressPlace.Number number -> IdentifierKind.PHONE;
      case AddressPlace.AddressPlaceLink link -> IdentifierKind.LINK;
    };
  }

  /** Where an address ends that goes on from a place: at a blank, a quote, a bracket, a picture. */
  private int end(int from) {
    String folded = normalizedText.folded;
    int limit = Math.min(folded.length(), from + LONGEST);
    int end = from;
    while (end < limit && " \n<>\"{}|\\^`\uFFFC".indexOf(folded.charAt(end)) < 0) {
      if (folded.charAt(end) == 'h' && end > from && folded.charAt(end - 1) != '=' && scheme(end)) {
        break;
      }
      end++;
    }
    return trimmed(from, end);
  }

  private boolean scheme(int at) {
    return normalizedText.folded.startsWith("http://", at)
        || normalizedText.folded.startsWith("https://", at);
  }

  private int trimmed(int from, int end) {
    int last = end;
    while (last > from && ".,;:!?)]'*_~-".indexOf(normalizedText.folded.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static boolean hostSign(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '.' || sign == '-';
  }
}
