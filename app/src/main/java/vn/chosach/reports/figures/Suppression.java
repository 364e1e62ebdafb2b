package vn.chosach.reports.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hides small counts in what everyone may read: one to four cases could lead to a person. What can
 * be computed from the rest is hidden too: whoever knows the total of some parts and that a hidden
 * one is at least one must be left with at least {@value #LEAST} possible values for it. So the
 * next smallest part is hidden along until that holds (complementary suppression; Hundepool and
 * others, Statistical Disclosure Control, 2012, ch. 4).
 */
public final class Suppression {

  /** The smallest count that is shown. */
  public static final int LEAST = 5;

  private Suppression() {}

  /** Whether a count that stands alone is shown. */
  public static boolean shown(long count) {
    return count == 0 || count >= LEAST;
  }

  /**
   * Whether an amount of money is shown.
   *
   * @param cases how many cases stand behind it
   */
  public static boolean moneyShown(long amount, long cases) {
    return amount == 0 || cases >= LEAST;
  }

  /** The parts of one total; {@code null} for a hidden one. */
  public static List<@Nullable Long> parts(List<Long> counts) {
    var parts = new ArrayList<@Nullable Long>();
    counts.forEach(count -> parts.add(shown(count) ? count : null));
    while (guessable(counts, parts)) {
      int next = next(parts);
      if (next < 0) {
        break;
      }
      parts.set(next, null);
    }
    return Collections.unmodifiableList(parts);
  }

  /** Whether the total and the parts that are shown leave too few values for a hidden one. */
  private static boolean guessable(List<Long> counts, List<@Nullable Long> parts) {
    int hidden = 0;
    long sum = 0;
    for (int at = 0; at < counts.size(); at++) {
      if (parts.get(at) == null) {
        hidden++;
        sum += counts.get(at);
      }
    }
    return hidden > 0 && (hidden == 1 || sum - hidden + 1 < LEAST);
  }

  /** The smallest part that is shown and not zero. */
  private static int next(List<@Nullable Long> parts) {
    int found = -1;
    long least = Long.MAX_VALUE;
    for (int at = 0; at < parts.size(); at++) {
      Long one = parts.get(at);
      if (one != null && one > 0 && one < least) {
        least = one;
        found = at;
      }
    }
    return found;
  }
}
