package vn.chosach.linking.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.OldMobiles;

/** The one way of writing a number, an address of mail or a day, whichever way it was written. */
public final class Keys {

  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})");
  private static final Pattern WORDED =
      Pattern.compile("(?:(\\d{1,2})\\s+)?([a-z]{3})[a-z]*\\.?(?:\\s+(\\d{1,2}))?,?\\s+(\\d{4})");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,\\u00a0 ]*");
  private static final Pattern FOUR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");

  private Keys() {}

  /** What people dial; numbers of mobiles of before 2018 as they are since. */
  public static String phone(String raw) {
    StringBuilder digits = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (Character.isLetter(c) && digits.length() >= 8) {
        break; // a word behind the number: Zalo, ext. 12
      }
    }
    String number = digits.toString();
    if (number.startsWith("00")) {
      number = number.substring(2);
    }
    if (number.startsWith("84") && number.length() >= 11) {
      number = number.substring(number.startsWith("840") ? 2 : 1);
      number = number.startsWith("0") ? number : "0" + number.substring(1);
    }
    String renewed = OldMobiles.renewed(number);
    return renewed == null ? number : renewed;
  }

  /** Letters and digits alone, capitals taken off. */
  public static String code(String raw) {
    return Words.folded(raw).replace(" ", "").replace(".", "");
  }

  /** Lower case, without the name around it. */
  public static String email(String raw) {
    String text = raw.toLowerCase(Locale.ROOT).strip();
    int open = text.indexOf('<');
    int close = text.indexOf('>', open + 1);
    return open >= 0 && close > 0 ? text.substring(open + 1, close).strip() : text;
  }

  /**
   * A day as {@code yyyymmdd}, with zeros for what is not said.
   *
   * @return null if the text names no day
   */
  public static @Nullable String day(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    int time = text.indexOf('t');
    if (time == 10 || text.length() > 10 && text.charAt(10) == ' ') {
      text = text.substring(0, 10);
    }
    if (text.matches("\\d{8}")) {
      int year = Integer.parseInt(text.substring(0, 4));
      return year >= 1000 && year <= 2999
          ? text
          : text.substring(4) + text.substring(2, 4) + text.substring(0, 2);
    }
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      return parts.group(1).length() == 4
          ? key(parts.group(1), parts.group(2), parts.group(3))
          : key(parts.group(3), parts.group(2), parts.group(1));
    }
    Matcher worded = WORDED.matcher(text);
    if (worded.matches()) {
      int month = MONTHS.indexOf(worded.group(2));
      if (month >= 0 && month % 3 == 0) {
        String day = worded.group(1) != null ? worded.group(1) : worded.group(3);
        return key(worded.group(4), Integer.toString(month / 3 + 1), day == null ? "0" : day);
      }
    }
    return null;
  }

  private static String key(String year, String month, String day) {
    String century = year.length() == 2 ? (Integer.parseInt(year) > 30 ? "19" : "20") + year : year;
    return String.format(
        Locale.ROOT, "%4s%02d%02d", century, Integer.parseInt(month), Integer.parseInt(day));
  }

  /** The year that a text names; 0 if it names none. */
  public static int year(String raw) {
    Matcher four = FOUR.matcher(raw);
    return four.find() ? Integer.parseInt(four.group(1)) : 0;
  }

  /**
   * The number at the beginning of a text, behind signs of money.
   *
   * @return {@code NaN} if there is none
   */
  public static double number(String raw) {
    Matcher number = NUMBER.matcher(raw);
    if (!number.find()) {
      return Double.NaN;
    }
    String text = number.group().strip().replace("\u00a0", "").replace(" ", "");
    text = text.replaceAll("[.,]+$", "");
    int dot = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    int last = Math.max(dot, comma);
    boolean both = dot >= 0 && comma >= 0;
    boolean thousands =
        last >= 0
            && !both
            && text.length() - last == 4
            && (text.indexOf(text.charAt(last)) != last
                || text.charAt(last) == ','
                || last <= 3 && isDong(raw));
    if (last >= 0 && !thousands) {
      text = text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1);
    } else {
      text = text.replaceAll("[.,]", "");
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isDong(String raw) {
    String text = raw.toLowerCase(Locale.ROOT);
    return text.contains("đ") || text.contains("vnd") || text.contains("₫");
  }
}
