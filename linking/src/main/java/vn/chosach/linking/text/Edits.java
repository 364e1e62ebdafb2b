package vn.chosach.linking.text;

/** How many typing slips lie between two words. */
public final class Edits {

  private static final int LONGEST = 64;

  private Edits() {}

  /**
   * Insertions, deletions, replacements and swaps of neighbours.
   *
   * @return {@code most + 1} as soon as there are more than {@code most}
   */
  public static int between(CharSequence a, CharSequence b, int most) {
    int n = Math.min(a.length(), LONGEST);
    int m = Math.min(b.length(), LONGEST);
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[m + 1];
    int[] last = new int[m + 1];
    int[] now = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      now[0] = i;
      int least = i;
      char x = a.charAt(i - 1);
      for (int j = 1; j <= m; j++) {
        char y = b.charAt(j - 1);
        int cost = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (x == y ? 0 : 1));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        now[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        return most + 1;
      }
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return Math.min(last[m], most + 1);
  }

  /**
   * Likeness of two words, 0 where they are different words: a slip is forgiven for each four
   * letters of the longer one, since short words with a slip are other words.
   */
  public static float likeness(String a, String b) {
    int length = Math.max(a.length(), b.length());
    int most = length / 4;
    if (most == 0) {
      return 0;
    }
    int edits = between(a, b, most);
    return edits > most ? 0 : 1 - (float) edits / length * 1.5f;
  }
}
