package vn.chosach.screening.rules;

import java.util.ArrayDeque;

/**
 * How many steps a regular expression takes for each character, at most: its size when all counted
 * repeats are written out. Time grows with that number times the text even in a linear-time engine,
 * and {@code ((a{99}){99}){99}} is a million; so it is worked out before the expression is
 * compiled.
 */
final class PatternCost {

  /** Most that a rule may take. */
  static final long MOST = 1_000;

  private static final long ENDLESS = 1L << 40;

  private final String text;
  private final ArrayDeque<Long> outside = new ArrayDeque<>();
  private int at;
  private long sum;
  private long last;

  private PatternCost(String text) {
    this.text = text;
  }

  /** An upper bound of the size; of what is no expression, any number. */
  static long of(String pattern) {
    return new PatternCost(pattern).cost();
  }

  private long cost() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '(' -> {
          outside.push(sum + last);
          sum = 0;
          last = 0;
        }
        case ')' -> {
          long inside = sum + last + 2;
          sum = outside.isEmpty() ? 0 : outside.pop();
          last = inside;
        }
        case '[' -> {
          skipClass();
          atom();
        }
        case '\\' -> {
          at = Math.min(text.length(), at + 1);
          atom();
        }
        case '*', '?', '+' -> last = Math.min(ENDLESS, last + 1);
        case '{' -> repeat();
        default -> atom();
      }
      sum = Math.min(ENDLESS, sum);
    }
    while (!outside.isEmpty()) {
      sum = Math.min(ENDLESS, sum + outside.pop());
    }
    return sum + last;
  }

  private void atom() {
    sum += last;
    last = 1;
  }

  private void skipClass() {
    if (at < text.length() && text.charAt(at) == '^') {
      at++;
    }
    at++; // a bracket that comes first is a letter of the class
    while (at < text.length() && text.charAt(at) != ']') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(text.length(), at + 1);
  }

  /** The greatest number between braces counts; braces that hold none are letters. */
  private void repeat() {
    int end = text.indexOf('}', at);
    if (end < 0 || !text.substring(at, end).matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
      atom();
      return;
    }
    long times = 1;
    for (String number : text.substring(at, end).split(",", -1)) {
      times = number.isEmpty() ? times + 1 : Math.max(times, Long.parseLong(number));
    }
    last = Math.min(ENDLESS, (last + 1) * times);
    at = end + 1;
  }
}
