package vn.chosach.kernel;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An amount in Vietnamese words, as official papers repeat it beside the figures. Groups are read
 * as schools teach it: one and five change their sound after tens, an empty ten is said, and the
 * hundreds inside a number are said even when there are none.
 */
public final class DongInWords {

  private static final Map<String, String> WORDS =
      SeedTable.read("/seed/kernel/number-words.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.text("key"), row -> row.text("word")));

  private static final int GROUP = 1000;
  private static final int TEN = 10;
  private static final int HUNDRED = 100;
  private static final int FIVE = 5;

  private DongInWords() {}

  /**
   * The words of an amount, the first letter in upper case, ending in the currency.
   *
   * @throws IllegalArgumentException for a negative amount
   */
  public static String of(Dong amount) {
    if (amount.amount() < 0) {
      throw new IllegalArgumentException("no words for " + amount);
    }
    String words = amount.amount() == 0 ? word("0") : groups(amount.amount());
    return words.substring(0, 1).toUpperCase(Locale.of("vi"))
        + words.substring(1)
        + " "
        + word("dong");
  }

  private static String groups(long amount) {
    var parts = new ArrayList<String>();
    long rest = amount;
    for (int at = 0; rest > 0; at++) {
      int group = (int) (rest % GROUP);
      rest /= GROUP;
      if (group > 0) {
        parts.addFirst(three(group, rest > 0) + (at == 0 ? "" : " " + word("group-" + at)));
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
      words.add(digit(hundreds) + " " + word("hundred"));
    }
    if (tens > 1) {
      words.add(digit(tens) + " " + word("tens"));
    } else if (tens == 1) {
      words.add(word("ten"));
    } else if (ones > 0 && !words.isEmpty()) {
      words.add(word("empty-ten"));
    }
    if (ones > 0) {
      words.add(one(ones, tens));
    }
    return String.join(" ", words);
  }

  private static String one(int ones, int tens) {
    if (ones == 1 && tens > 1) {
      return word("one-after-tens");
    }
    return ones == FIVE && tens > 0 ? word("five-after-ten") : digit(ones);
  }

  private static String digit(int digit) {
    return word(Integer.toString(digit));
  }

  private static String word(String key) {
    return Objects.requireNonNull(WORDS.get(key));
  }
}
