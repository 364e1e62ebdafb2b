package vn.chosach.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An amount in Vietnamese words, as official papers repeat it beside the figures: {@code Một triệu
 * hai trăm linh năm nghìn đồng}. Reading of the groups as taught in schools: {@code mươi mốt},
 * {@code mươi lăm}, {@code linh} for an empty ten, {@code không trăm} inside a number.
 */
public final class DongInWords {

  private static final List<String> DIGITS =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

  private static final List<String> GROUPS =
      List.of("", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ", "tỷ tỷ");

  private static final int GROUP = 1000;
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private DongInWords() {}

  /**
   * The words of an amount, the first letter in upper case, ending in {@code đồng}.
   *
   * @throws IllegalArgumentException for a negative amount
   */
  public static String of(Dong amount) {
    if (amount.amount() < 0) {
      throw new IllegalArgumentException("no words for " + amount);
    }
    String words = amount.amount() == 0 ? DIGITS.getFirst() : groups(amount.amount());
    return words.substring(0, 1).toUpperCase(Locale.of("vi")) + words.substring(1) + " đồng";
  }

  private static String groups(long amount) {
    var parts = new ArrayList<String>();
    long rest = amount;
    for (int at = 0; rest > 0; at++) {
      int group = (int) (rest % GROUP);
      rest /= GROUP;
      if (group > 0) {
        String name = GROUPS.get(at);
        parts.addFirst(three(group, rest > 0) + (name.isEmpty() ? "" : " " + name));
      }
    }
    return String.join(" ", parts);
  }

  /**
   * @param inside whether greater groups stand before it, so that its hundreds are always said
   */
  private static String three(int group, boolean inside) {
    var words = new ArrayList<String>();
    int hundreds = group / HUNDRED;
    int tens = group % HUNDRED / TEN;
    int ones = group % TEN;
    if (hundreds > 0 || inside) {
      words.add(DIGITS.get(hundreds) + " trăm");
    }
    if (tens > 1) {
      words.add(DIGITS.get(tens) + " mươi");
    } else if (tens == 1) {
      words.add("mười");
    } else if (ones > 0 && !words.isEmpty()) {
      words.add("linh");
    }
    if (ones > 0) {
      words.add(one(ones, tens));
    }
    return String.join(" ", words);
  }

  private static String one(int ones, int tens) {
    if (ones == 1 && tens > 1) {
      return "mốt";
    }
    return ones == TEN / 2 && tens > 0 ? "lăm" : DIGITS.get(ones);
  }
}
