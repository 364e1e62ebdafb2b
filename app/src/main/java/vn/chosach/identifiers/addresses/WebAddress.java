package vn.chosach.identifiers.addresses;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address taken apart. The host is in lower case without {@code www.}; parameters that only
 * follow the visitor are gone; the fragment is gone.
 *
 * @param host registered name in ASCII
 * @param path segments, case kept, never empty strings
 * @param query remaining parameters by name
 */
public record WebAddress(String host, List<String> path, Map<String, String> query) {

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_HOST = 253;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
  private static final Pattern TOP = Pattern.compile("[a-z]{2,24}|xn--[a-z0-9-]{1,59}");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Set<String> FOLLOWERS =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "igshid",
          "igsh",
          "mibextid",
          "zarsrc",
          "_branch_match_id",
          "spm",
          "scm");

  /**
   * Takes an address apart.
   *
   * @param text address without scheme: host, then path and query
   * @return {@code null} if the host cannot be one
   */
  public static @Nullable WebAddress of(String text) {
    int end = firstOf(text, "/?#", 0);
    String host = host(text.substring(0, end));
    if (host == null) {
      return null;
    }
    int question = firstOf(text, "?#", end);
    var path = new ArrayList<String>();
    for (String segment : text.substring(end, question).split("/")) {
      if (!segment.isEmpty()) {
        path.add(decoded(segment));
      }
    }
    int fragment = firstOf(text, "#", question);
    String query = question < fragment ? text.substring(question + 1, fragment) : "";
    return new WebAddress(host, List.copyOf(path), query(query));
  }

  /** Whether the host is the domain or lies below it. */
  public boolean under(String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  public String segment(int i) {
    return i < path.size() ? path.get(i) : "";
  }

  public String last() {
    return path.isEmpty() ? "" : path.getLast();
  }

  /** The same address without parameters. */
  public WebAddress withoutQuery() {
    return new WebAddress(host, path, Map.of());
  }

  /** The one spelling without scheme, for equality. */
  public String key() {
    var key = new StringBuilder(host);
    path.forEach(segment -> key.append('/').append(segment));
    char joint = '?';
    for (var entry : query.entrySet()) {
      key.append(joint).append(entry.getKey());
      if (!entry.getValue().isEmpty()) {
        key.append('=').append(entry.getValue());
      }
      joint = '&';
    }
    return key.toString();
  }

  public static @Nullable String host(String text) {
    String lower = text.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    lower = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    lower = lower.startsWith("www.") ? lower.substring(4) : lower;
    String ascii = ascii(lower);
    if (ascii == null || ascii.length() > LONGEST_HOST) {
      return null;
    }
    if (ascii.equals("localhost") || NUMBERS.matcher(ascii).matches()) {
      return ascii;
    }
    String[] labels = ascii.split("\\.", -1);
    if (labels.length < 2 || !TOP.matcher(labels[labels.length - 1]).matches()) {
      return null;
    }
    for (String label : labels) {
      if (label.length() > LONGEST_LABEL || !LABEL.matcher(label).matches()) {
        return null;
      }
    }
    return ascii;
  }

  private static @Nullable String ascii(String host) {
    if (host.chars().allMatch(sign -> sign < 128)) {
      return host;
    }
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private static Map<String, String> query(String query) {
    var parameters = new TreeMap<String, String>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!name.isEmpty() && !FOLLOWERS.contains(name) && !name.startsWith("utm_")) {
        parameters.putIfAbsent(name, value);
      }
    }
    return parameters;
  }

  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  private static int firstOf(String text, String signs, int from) {
    for (int i = from; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
