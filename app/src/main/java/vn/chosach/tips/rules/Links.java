package vn.chosach.tips.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the link in what people paste: "Xem phiên LIVE nè! https://vt.example/ZS/ giá sốc". */
public final class Links {

  private static final Pattern WITH_SCHEME =
      Pattern.compile(
          "(?i)\\bhttps?://(?:\\[[0-9a-f:.]+])?[^\\s<>\"'\\[\\]{}|\\\\^`\\p{Z}\\p{Cf}]+");
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}@./_-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}"
              + "(?::\\d{1,5})?/[^\\s<>\"'\\[\\]{}|\\\\^`\\p{Z}\\p{Cf}]+");
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?…)\\]\\u201D\\u2019]+$");
  private static final Pattern NOT_PUBLIC =
      Pattern.compile(
          "(?i)localhost|.*\\.(localhost|local|internal|lan|home|test)|0\\.0\\.0\\.0|127\\..*|10\\..*"
              + "|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|\\[.*]");

  private Links() {}

  /** The first link, with a scheme; nothing when there is none. */
  public static Optional<String> first(String shared) {
    return find(WITH_SCHEME, shared).or(() -> find(BARE, shared).map(bare -> "https://" + bare));
  }

  /** Whether nobody but the sender's own machine or network could open it. */
  public static boolean notPublic(String link) {
    try {
      String host = new URI(link).getHost();
      return host == null
          ? link.toLowerCase(Locale.ROOT).matches("https?://(localhost|\\[).*")
          : NOT_PUBLIC.matcher(host).matches();
    } catch (URISyntaxException unusual) {
      return false;
    }
  }

  private static Optional<String> find(Pattern pattern, String shared) {
    Matcher matcher = pattern.matcher(shared);
    return matcher.find()
        ? Optional.of(TRAILING.matcher(matcher.group()).replaceFirst(""))
        : Optional.empty();
  }
}
