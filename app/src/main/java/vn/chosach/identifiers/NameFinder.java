package vn.chosach.identifiers;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.Identifier.Sureness;
import vn.chosach.identifiers.addresses.Storefront;
import vn.chosach.identifiers.addresses.WebAddress;

/**
 * What is built around an at sign: e-mail addresses, and names of accounts such as {@code @ten}.
 */
record NameFinder(NormalizedText normalizedText, Findings findings) {

  private static final String FACEBOOK = "facebook";
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;
  private static final int LONGEST_NAME = 30;
  private static final int REACH_BEFORE = 60;
  private static final int REACH_AFTER = 40;

  /**
   * Spellings of the at sign, longest first; the second group is the domain when it is spelt too.
   */
  private static final Pattern AT =
      Pattern.compile("\\s?[\\[(](?:at|a cong)[\\])]\\s?| a cong |\\s?@\\s?");

  private static final Pattern MAIL_HOST =
      Pattern.compile(
          "(?<name>gmail|yahoo|hotmail|outlook|icloud)\\s?(?:\\.|[\\[(](?:dot|cham)[\\])]|cham)\\s?"
              + "com(?:\\s?(?:\\.|cham)\\s?vn)?\\b");

  private static final Map<String, String> PLATFORM_WORDS =
      Map.ofEntries(
          Map.entry("tiktok", "tiktok"),
          Map.entry("tik tok", "tiktok"),
          Map.entry("shopee", "shopee"),
          Map.entry("lazada", "lazada"),
          Map.entry("facebook", "facebook"),
          Map.entry("fb", "facebook"),
          Map.entry("face", "facebook"),
          Map.entry("instagram", "instagram"),
          Map.entry("insta", "instagram"),
          Map.entry("telegram", "telegram"),
          Map.entry("youtube", "youtube"),
          Map.entry("zalo", "zalo"));
  private static final Pattern PLATFORM =
      Pattern.compile("\\b(?:" + String.join("|", longestFirst()) + ")\\b");

  void find() {
    Matcher at = AT.matcher(normalizedText.folded);
    while (at.find()) {
      if (!findings.taken(at.start()) && !mail(at.start(), at.end())) {
        name(at);
      }
    }
  }

  private boolean mail(int at, int after) {
    String folded = normalizedText.folded;
    int start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && localSign(folded.charAt(start - 1))) {
      start--;
    }
    if (start == at) {
      return false;
    }
    Matcher provider =
        MAIL_HOST.matcher(folded).region(after, Math.min(folded.length(), after + 32));
    if (provider.lookingAt()) {
      String top = provider.group().endsWith("vn") ? ".com.vn" : ".com";
      return mail(start, at, provider.end(), provider.group("name") + top);
    }
    if (after - at > 1) {
      return false;
    }
    int end = after;
    while (end < folded.length()
        && end - after < LONGEST_DOMAIN
        && domainSign(folded.charAt(end))) {
      end++;
    }
    while (end > after && (folded.charAt(end - 1) == '.' || folded.charAt(end - 1) == '-')) {
      end--;
    }
    String domain = WebAddress.host(folded.substring(after, end));
    return domain != null && !domain.equals("localhost") && mail(start, at, end, domain);
  }

  private boolean mail(int start, int at, int end, String domain) {
    int first = start;
    while (first < at && !Character.isLetterOrDigit(normalizedText.folded.charAt(first))) {
      first++;
    }
    if (first == at) {
      return false;
    }
    String address = normalizedText.folded.substring(first, at) + "@" + domain;
    findings.add(IdentifierKind.EMAIL, address, address, first, end, Sureness.STATED);
    return true;
  }

  private void name(Matcher at) {
    String folded = normalizedText.folded;
    int sign = folded.indexOf('@', at.start(), at.end());
    if (sign < 0 || sign > 0 && Character.isLetterOrDigit(folded.charAt(sign - 1))) {
      return;
    }
    int end = sign + 1;
    boolean letters = false;
    while (end < folded.length() && end - sign <= LONGEST_NAME && nameSign(folded.charAt(end))) {
      letters |= Character.isLetter(folded.charAt(end));
      end++;
    }
    while (end > sign + 1 && folded.charAt(end - 1) == '.') {
      end--;
    }
    if (!letters || end - sign < 3) {
      return;
    }
    String name = folded.substring(sign + 1, end);
    String platform = platform(sign, end);
    String key =
        platform == null
            ? "?/@" + name
            : platform.equals(FACEBOOK)
                ? platform + "/" + Storefront.facebookName(name)
                : platform + "/@" + name;
    Sureness sureness = platform == null ? Sureness.SHAPED : Sureness.STATED;
    findings.add(IdentifierKind.SHOP, key, name, sign, end, sureness);
  }

  private @Nullable String platform(int start, int end) {
    String before = normalizedText.folded.substring(Math.max(0, start - REACH_BEFORE), start);
    String found = null;
    Matcher word = PLATFORM.matcher(before);
    while (word.find()) {
      found = PLATFORM_WORDS.get(word.group());
    }
    if (found != null) {
      return found;
    }
    Matcher next =
        PLATFORM.matcher(
            normalizedText.folded.substring(
                end, Math.min(normalizedText.length(), end + REACH_AFTER)));
    return next.find() ? PLATFORM_WORDS.get(next.group()) : null;
  }

  private static List<String> longestFirst() {
    return PLATFORM_WORDS.keySet().stream()
        .sorted((one, other) -> other.length() - one.length())
        .toList();
  }

  private static boolean localSign(char sign) {
    return plainSign(sign) || "._%+-".indexOf(sign) >= 0;
  }

  private static boolean domainSign(char sign) {
    return plainSign(sign) || sign == '.' || sign == '-';
  }

  private static boolean nameSign(char sign) {
    return plainSign(sign) || sign == '.' || sign == '_';
  }

  private static boolean plainSign(char sign) {
    return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9';
  }
}
