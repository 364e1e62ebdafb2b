package vn.chosach.screening.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The goods of a post or of what was said: a line or sentence with a price ends an offer, and names
 * it unless it says little but the price. What stands before the first and behind the last, such as
 * a telephone number, belongs to all of them.
 */
public final class PostOffers {

  /** A line break, or the end of a sentence before the next; a point within a price is none. */
  private static final Pattern PIECES = Pattern.compile("\\R|(?<=[.!?;])\\s+(?=\\p{L})");

  private static final Pattern WORDS = Pattern.compile("[\\s\\p{P}\\p{S}]+");

  /** Words beside a price that name no goods. */
  private static final Pattern NO_GOODS =
      Pattern.compile(
          "(?U)\\b(giá|chỉ|còn|từ|sale|sỉ|lẻ|buôn|size|màu|cọc|ship|phí|là|thôi|nhé|ạ|inbox|ib|ở|một"
              + "|cái|đôi|chiếc|bán|mua|được|nghìn|ngàn|triệu|trăm|mươi|mười|đồng|vnđ)\\b|\\S*\\d\\S*");

  private static final List<String> DIGITS =
      List.of("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

  /** Below it thousands name how many were sold rather than a price. */
  private static final long LEAST = 9_000;

  /** Characters of what belongs to all offers. */
  private static final int LONGEST_COMMON = 1_000;

  private PostOffers() {}

  /** One of the goods; the price in dong, {@link Prices#NONE} if none is asked. */
  public record Offer(String title, String text, long price) {}

  /** One or none where the text asks fewer than two prices. */
  public static List<Offer> of(String text) {
    List<Offer> offers = new ArrayList<>();
    List<String> open = new ArrayList<>();
    String head = "";
    for (String piece : PIECES.split(text)) {
      String line = piece.strip();
      long price = price(line);
      boolean named = names(line);
      if (price == Prices.NONE) {
        if (line.codePoints()
            .anyMatch(Character::isLetter)) { // the times of a transcript have none
          open.add(line);
        }
      } else if (!named && open.isEmpty() && !offers.isEmpty()) {
        Offer last = offers.removeLast();
        offers.add(new Offer(last.title, last.text + "\n" + line, last.price));
      } else {
        String title = named || open.isEmpty() ? line : open.removeLast();
        if (offers.isEmpty() && !open.isEmpty()) {
          head = String.join("\n", open) + "\n";
          open.clear();
        }
        open.add(title.equals(line) ? line : title + "\n" + line);
        offers.add(new Offer(title, String.join("\n", open), price));
        open.clear();
      }
    }
    String before = head.substring(Math.max(0, head.length() - LONGEST_COMMON));
    String rest = open.isEmpty() ? "" : "\n" + String.join("\n", open);
    String behind = rest.substring(0, Math.min(rest.length(), LONGEST_COMMON));
    offers.replaceAll(one -> new Offer(one.title, before + one.text + behind, one.price));
    return offers;
  }

  /** Whether two words of a line name something. */
  private static boolean names(String line) {
    String left = NO_GOODS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return left.codePoints().anyMatch(Character::isLetter) && WORDS.split(left).length > 1;
  }

  /** The price that a text asks in figures or in words; {@link Prices#NONE} if none. */
  public static long price(String text) {
    long written = Prices.askedIn(text);
    return written == Prices.NONE ? spoken(text.toLowerCase(Locale.ROOT)) : written;
  }

  /** "hai trăm năm mươi nghìn", "một triệu hai"; "ba trăm" counts thousands behind "giá". */
  private static long spoken(String text) {
    boolean asked = false;
    long millions = 0;
    long part = 0; // below a thousand, so far
    long last = 0; // what was added to it last
    for (String said : WORDS.split(text + " x")) {
      String word = said.replace("mốt", "một").replace("tư", "bốn").replace("lăm", "năm");
      int digit = DIGITS.indexOf(word);
      if (digit > 0) {
        part += last > 0 && last < 10 ? 9 * last + digit : digit;
        last = digit;
      } else if (word.equals("mười")) {
        part += last = 10;
      } else if (last > 0 && (word.equals("mươi") || word.equals("trăm"))) {
        long times = word.equals("mươi") ? 10 : 100;
        part += last * times - last;
        last *= times;
      } else if (word.equals("rưỡi") && (part >= 100 || millions > 0)) {
        part += part == 0 ? 500 : 50;
      } else if (part > 0 && (word.equals("triệu") || word.equals("củ"))) {
        millions = part * 1_000_000;
        part = last = 0;
      } else {
        boolean thousands = word.equals("nghìn") || word.equals("ngàn");
        long scale = millions > 0 && part < 10 && !thousands ? 100_000 : 1_000;
        long price = millions + part * scale;
        if (millions > 0 || price >= LEAST && (thousands || asked && part >= 100)) {
          return price;
        }
        asked |= word.equals("giá");
        part = last = 0;
      }
    }
    return Prices.NONE;
  }
}
