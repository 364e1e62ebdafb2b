package vn.chosach.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.DigitGroup.Gap;

/** Cuts the folded view of a text into groups of digits, number words included. */
final class DigitGroups {

  private static final int LONGEST_WORD = 40;
  private static final int WIDEST_GAP = 5;

  private static final Map<String, String> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("khong", "0"),
          Map.entry("ko", "0"),
          Map.entry("zero", "0"),
          Map.entry("o", "0"),
          Map.entry("mot", "1"),
          Map.entry("hai", "2"),
          Map.entry("ba", "3"),
          Map.entry("bon", "4"),
          Map.entry("tu", "4"),
          Map.entry("nam", "5"),
          Map.entry("lam", "5"),
          Map.entry("sau", "6"),
          Map.entry("bay", "7"),
          Map.entry("tam", "8"),
          Map.entry("chin", "9"));

  private final String folded;
  private final List<DigitGroup> groups = new ArrayList<>();

  private DigitGroups(String folded) {
    this.folded = folded;
  }

  static List<DigitGroup> of(String folded) {
    var cut = new DigitGroups(folded);
    int i = 0;
    while (i < folded.length()) {
      if (!letterOrDigit(folded.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < folded.length() && letterOrDigit(folded.charAt(end))) {
        end++;
      }
      cut.word(i, end);
      i = end;
    }
    return cut.groups;
  }

  private void word(int start, int end) {
    String spoken = spoken(start, end);
    if (spoken != null) {
      add(spoken, start, end, true);
      return;
    }
    int i = start;
    while (i < end) {
      if (!digit(folded.charAt(i))) {
        i++;
        continue;
      }
      int after = i + 1;
      while (after < end && digit(folded.charAt(after))) {
        after++;
      }
      add(folded.substring(i, after), i, after, false);
      i = after;
    }
  }

  /**
   * Digits of a number word, or of a word such as {@code o9l2} in which letters pass for digits.
   */
  private @Nullable String spoken(int start, int end) {
    if (end - start > LONGEST_WORD) {
      return null;
    }
    String word = folded.substring(start, end);
    String number = NUMBER_WORDS.get(word);
    if (number != null) {
      return number;
    }
    int digits = 0;
    var meant = new StringBuilder();
    for (char sign : word.toCharArray()) {
      if (digit(sign)) {
        digits++;
        meant.append(sign);
      } else if (sign == 'o') {
        meant.append('0');
      } else if (sign == 'i' || sign == 'l') {
        meant.append('1');
      } else {
        return null;
      }
    }
    return digits > 0 && digits < word.length() && digits * 2 >= word.length()
        ? meant.toString()
        : null;
  }

  private void add(String digits, int start, int end, boolean spoken) {
    int from = groups.isEmpty() ? 0 : groups.getLast().end();
    String between = start - from > WIDEST_GAP ? null : folded.substring(from, start);
    boolean plus = start > 0 && plusBefore(start);
    Gap gap = groups.isEmpty() || between == null || plus ? Gap.APART : gap(between);
    groups.add(new DigitGroup(digits, start, end, plus, spoken, gap));
  }

  private boolean plusBefore(int start) {
    int i = start - 1;
    while (i > 0 && i > start - 3 && (folded.charAt(i) == ' ' || folded.charAt(i) == '(')) {
      i--;
    }
    return folded.charAt(i) == '+';
  }

  private static Gap gap(String between) {
    int hyphens = 0;
    int commas = 0;
    for (char sign : between.toCharArray()) {
      if (sign == '-') {
        hyphens++;
      } else if (sign == ',' || sign == '/') {
        commas++;
      } else if (" ._()[]*~'|\u2019".indexOf(sign) < 0) {
        return Gap.APART;
      }
    }
    if (commas > 0) {
      return Gap.LIST;
    }
    return hyphens == 1 && between.strip().equals("-") ? Gap.HYPHEN : Gap.LOOSE;
  }

  private static boolean letterOrDigit(char sign) {
    return Character.isLetterOrDigit(sign);
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
