package vn.chosach.watch.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.chosach.screening.Listing;

/** Makes of names what PostgreSQL gives back as it was written, so that they are found again. */
final class PostgresText {

  private static final char INSTEAD = '\uFFFD';
  private static final int LONGEST_URL = 200;

  private PostgresText() {}

  /**
   * What names a listing that its file gives no id: its address, else who offers what, so that the
   * same file again brings the same listings and another file brings others.
   */
  static String item(Listing listing, String url) {
    if (!url.isEmpty() && url.length() <= LONGEST_URL) {
      return url;
    }
    String said = String.join("\0", listing.seller(), listing.title(), listing.description(), url);
    return "tin-" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  /** The listing as an item of a platform; the very one when nothing has to be replaced. */
  static Listing names(Listing listing, String item, String platform) {
    String id = name(item);
    String brand = name(listing.brand());
    String category = name(listing.category());
    String seller = name(listing.seller());
    String at = name(platform);
    return id.equals(listing.id())
            && brand.equals(listing.brand())
            && category.equals(listing.category())
            && seller.equals(listing.seller())
            && at.equals(listing.platform())
        ? listing
        : new Listing(
            id,
            listing.title(),
            listing.description(),
            brand,
            category,
            seller,
            at,
            listing.price(),
            listing.sellerState());
  }

  /** No text of the database has a character zero or half of a surrogate pair. */
  static String name(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isNone(text, i)) {
        var kept = new StringBuilder(text);
        for (int at = i; at < kept.length(); at++) {
          if (isNone(kept, at)) {
            kept.setCharAt(at, INSTEAD);
          }
        }
        return kept.toString();
      }
    }
    return text;
  }

  private static boolean isNone(CharSequence text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return c == 0;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }
}
