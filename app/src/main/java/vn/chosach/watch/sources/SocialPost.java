package vn.chosach.watch.sources;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Folding;
import vn.chosach.screening.listings.PostOffers;
import vn.chosach.screening.listings.Prices;

/**
 * A post of a social network or what was said in a livestream, read as offers. It has no fields:
 * its first line with words is the title, the whole of it the description, and the price is the
 * first one that is written in it; one with several goods is taken apart by {@link PostOffers}.
 *
 * @param network code of the platform in the catalogue; empty when it is none of them
 * @param address of the post without what the network adds to follow its readers; empty when
 *     unknown
 * @param poster name of the account as it stands there; empty when unknown
 * @param text as it was written, in NFC
 */
public record SocialPost(String network, String address, String poster, String text) {

  /** Most characters; a post of Facebook has at most 63,206, an hour of speech some 60,000. */
  public static final int LONGEST = 200_000;

  private static final int LONGEST_TITLE = 160;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What names a post in its address; everything else there follows the reader. */
  private static final Set<String> NAMES_IT =
      Set.of("story_fbid", "fbid", "id", "v", "video_id", "multi_permalinks");

  private static final Set<String> SOCIAL =
      Set.of(
          "facebook.com",
          "fb.com",
          "fb.watch",
          "tiktok.com",
          "zalo.me",
          "zaloapp.com",
          "instagram.com",
          "threads.net",
          "youtube.com",
          "youtu.be");

  public SocialPost {
    text = Folding.nfc(text).strip();
    poster = Folding.nfc(poster).strip();
    address = clean(address);
  }

  /** Whether an address is one of a social network. */
  public static boolean isAt(String address) {
    String host = host(address);
    return SOCIAL.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
  }

  /**
   * Names the post for good: its address, else what it says, so that the same post entered twice is
   * one listing.
   */
  public String item() {
    return address.isEmpty()
        ? "post-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
        : address;
  }

  /** The first line that has a word, cut between two words after 160 characters. */
  public String title() {
    String line =
        text.lines()
            .map(String::strip)
            .filter(one -> one.codePoints().anyMatch(Character::isLetter))
            .findFirst()
            .orElse(text.lines().findFirst().orElse(""));
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int blank = line.lastIndexOf(' ', LONGEST_TITLE);
    return line.substring(0, blank > 0 ? blank : LONGEST_TITLE);
  }

  /** In dong; {@link Prices#NONE} when the text names none. */
  public long price() {
    return PostOffers.price(text);
  }

  /** A line of JSON for each offer, as a file of listings has it (RFC 8259). */
  public byte[] asRows() {
    List<PostOffers.Offer> offers = PostOffers.of(text);
    if (offers.size() < 2) {
      offers = List.of(new PostOffers.Offer(text, text, price()));
    }
    var rows = new StringBuilder();
    for (PostOffers.Offer one : offers) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("id", offers.size() < 2 ? item() : item() + "#" + (offers.indexOf(one) + 1));
      row.put("title", new SocialPost("", "", "", one.title()).title());
      row.put("description", one.text());
      row.put("price", one.price() == Prices.NONE ? "" : String.valueOf(one.price()));
      row.put("seller", poster);
      row.put("platform", network);
      row.put("url", address);
      rows.append(JSON.writeValueAsString(row)).append('\n');
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String host(String address) {
    try {
      String host = URI.create(address.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  private static String clean(String address) {
    String host = host(address);
    if (host.isEmpty()) {
      return "";
    }
    URI uri = URI.create(address.strip());
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(part -> NAMES_IT.contains(part.replaceFirst("=.*", "")))
            .collect(Collectors.joining("&"));
    return "https://"
        + host.replaceFirst("^(www|m|mbasic)\\.", "")
        + path
        + (kept.isEmpty() ? "" : "?" + kept);
  }
}
