package vn.chosach.linking.text;

import java.util.Arrays;

/** Pairs of neighbouring letters, spaces left out, so that a word written in two is the same. */
public final class Grams {

  private static final int LONGEST = 400;

  private Grams() {}

  /** The pairs of a folded text, sorted, each as often as it stands there. */
  public static char[] of(String folded) {
    char[] grams = new char[Math.min(folded.length(), LONGEST) + 1];
    int count = 0;
    char last = ' ';
    for (int i = 0; i < folded.length() && count < LONGEST; i++) {
      char c = folded.charAt(i);
      if (c != ' ') {
        grams[count++] = (char) (last * 251 + c);
        last = c;
      }
    }
    char[] sorted = Arrays.copyOf(grams, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Share of the pairs that both have (Dice), 0 to 1. */
  public static float likeness(char[] a, char[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2f * shared / (a.length + b.length);
  }
}
