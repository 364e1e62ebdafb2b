package vn.chosach.screening.listings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prices as people write them, in dong: {@code 175.000đ}, {@code 175k}, {@code 17tr5}, {@code
 * 1tr200}, {@code 1,2 triệu}, {@code 1200000.0}.
 */
public final class Prices {

  /** No price, or one that cannot be read. */
  public static final long NONE = -1;

  /** Shopee's interface gives dong times this. */
  public static final long SHOPEE_UNIT = 100_000;

  private static final String PRICE = "giá";
  private static final int LONGEST = 13;

  /** How units of money begin, in either case; the last is the sign of degrees Kelvin. */
  private static final String UNITS = "kKtTmMcCnNđĐ₫vV\u212A";

  /** Below it a number of thousands in a running text names a year, a screen or a grain. */
  private static final long LEAST_IN_TEXT = 9_000;

  private static final long HIGHEST = 1_000_000_000_000L;

  private static final Pattern MILLIONS =
      Pattern.compile(
          "(\\d{1,4})(?:[.,](\\d{1,3}))?\\s*(?:tr|triệu|trieu|m|củ)(?!\\p{L})\\s*(\\d{1,3})?(?!\\d)");
  private static final Pattern THOUSANDS =
      Pattern.compile("(\\d{1,6})(?:[.,](\\d))?\\s*(?:k|nghìn|ngàn|nghin|ngan)(?!\\p{L}|\\d{2})");
  private static final Pattern GROUPED =
      Pattern.compile(
          "(\\d{1,3}(?:([.,\\s\\xA0\\u202F])\\d{3})(?:\\2\\d{3})*)(?:(?!\\2)[.,]\\d{1,2})?");
  private static final Pattern DONG =
      Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{3})+)\\s*(?:₫|đ|vnđ|vnd)(?!\\p{L})");
  private static final Pattern PLAIN = Pattern.compile("\\d+");
  private static final Pattern DECIMAL =
      Pattern.compile("(\\d+)[.,](?:\\d{1,2}|\\d{4,})|(\\d{4,})[.,]\\d{3}");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?e\\+?\\d{1,2}");

  private Prices() {}

  /**
   * Reads one price.
   *
   * @return dong, or {@link #NONE} for absent, negative or unreadable
   */
  public static long read(String text) {
    if (isPlain(text)) {
      return bounded(Long.parseLong(text));
    }
    String cell =
        text.toLowerCase(Locale.ROOT)
            .replace("₫", "")
            .replace("vnđ", "")
            .replace("vnd", "")
            .replace("đồng", "")
            .strip();
    if (cell.endsWith("đ") || cell.endsWith("d")) {
      cell = cell.substring(0, cell.length() - 1).strip();
    }
    if (cell.isEmpty() || cell.startsWith("-")) {
      return NONE;
    }
    if (PLAIN.matcher(cell).matches()) {
      return cell.length() > LONGEST ? NONE : bounded(Long.parseLong(cell));
    }
    Matcher decimal = DECIMAL.matcher(cell);
    if (decimal.matches()) {
      String whole = decimal.group(1) == null ? decimal.group(2) : decimal.group(1);
      return whole.length() > LONGEST ? NONE : bounded(Long.parseLong(whole));
    }
    Matcher grouped = GROUPED.matcher(cell);
    if (grouped.matches()) {
      String whole = grouped.group(1).replaceAll("\\D", "");
      return whole.length() > LONGEST ? NONE : bounded(Long.parseLong(whole));
    }
    Matcher millions = MILLIONS.matcher(cell);
    if (millions.matches()) {
      return millions(millions);
    }
    Matcher thousands = THOUSANDS.matcher(cell);
    if (thousands.matches()) {
      return thousands(thousands);
    }
    return SCIENTIFIC.matcher(cell).matches() ? bounded((long) Double.parseDouble(cell)) : NONE;
  }

  /** Digits alone, as nearly all files write it. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  /**
   * A price written in a running text ("giá chỉ 1tr200", "350k", "350.000đ"), {@link #NONE} if none
   * is: the first in millions, else in thousands from nine thousand, else in dong. What a year or a
   * screen is called by ({@code 2K24}, {@code 4K}) is none.
   */
  public static long inText(String text) {
    if (!mayHold(text)) {
      return NONE;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher millions = MILLIONS.matcher(lower);
    while (millions.find()) {
      if (!lower.startsWith("m", millions.end(1))
          && !lower.substring(millions.start()).contains("mah")) {
        return millions(millions);
      }
    }
    Matcher thousands = THOUSANDS.matcher(lower);
    while (thousands.find()) {
      long price = thousands(thousands);
      // "2K24" is a year, "màn 2K", "tivi 4K", "8K" are pictures
      if (price >= LEAST_IN_TEXT) {
        return price;
      }
    }
    Matcher dong = DONG.matcher(lower);
    return dong.find() ? bounded(Long.parseLong(dong.group(1).replaceAll("[.,]", ""))) : NONE;
  }

  /** Quick no: whether behind any number stands how a unit of money begins. */
  private static boolean mayHold(String text) {
    boolean figures = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        figures = true;
      } else if (figures && c != '.' && c != ',' && c > ' ') {
        if (UNITS.indexOf(c) >= 0
            && mayBeUnit(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
          return true;
        }
        figures = false;
      }
    }
    return false;
  }

  /** Whether a letter and the next may begin a unit of money: "c" only of "củ", "n" of "nghìn". */
  private static boolean mayBeUnit(char c, char next) {
    return switch (c) {
      case 'c', 'C' -> next == 'ủ' || next == 'Ủ';
      case 'n', 'N' -> next == 'g' || next == 'G';
      case 't', 'T' -> next == 'r' || next == 'R';
      case 'v', 'V' -> next == 'n' || next == 'N';
      default -> true;
    };
  }

  /**
   * The price that a text of several lines asks: the first one behind the word "giá" on its line,
   * else the first at all, since lengths and telephone numbers stand there too; {@link #NONE} if
   * none is written.
   */
  public static long askedIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(PRICE); at >= 0; at = lower.indexOf(PRICE, at + 1)) {
      int end = lower.indexOf('\n', at);
      long price = inText(lower.substring(at, end < 0 ? lower.length() : end));
      if (price != NONE) {
        return price;
      }
    }
    return inText(text);
  }

  private static long millions(Matcher found) {
    long dong = Long.parseLong(found.group(1)) * 1_000_000;
    dong += fraction(found.group(2), 1_000_000);
    dong += fraction(found.group(3), 1_000_000);
    return bounded(dong);
  }

  private static long thousands(Matcher found) {
    return bounded(Long.parseLong(found.group(1)) * 1000 + fraction(found.group(2), 1000));
  }

  /** "5" of "17tr5" is five tenths of a million, "200" of "1tr200" two hundred thousandths. */
  private static long fraction(@Nullable String digits, long unit) {
    if (digits == null || digits.isEmpty()) {
      return 0;
    }
    long value = Long.parseLong(digits) * unit;
    for (int i = 0; i < digits.length(); i++) {
      value /= 10;
    }
    return value;
  }

  private static long bounded(long dong) {
    return dong > 0 && dong <= HIGHEST ? dong : NONE;
  }
}
