package vn.chosach.linking.days;

import java.util.Arrays;
import vn.chosach.linking.candidates.Pairs;

/**
 * Pairs that speak of the same subject: {@link Pairs#packed()}, ascending, the earlier row first.
 *
 * @param above by how much more than is asked for
 */
public record DayEdges(long[] pairs, float[] above) {

  public static final DayEdges NONE = new DayEdges(new long[0], new float[0]);

  /** Those of two, of which none is in both. */
  DayEdges and(DayEdges other) {
    DayEdges all = new DayEdges(new long[size() + other.size()], new float[size() + other.size()]);
    int mine = 0;
    int theirs = 0;
    for (int at = 0; at < all.size(); at++) {
      boolean first = theirs == other.size() || mine < size() && pairs[mine] < other.pairs[theirs];
      DayEdges from = first ? this : other;
      int next = first ? mine++ : theirs++;
      all.pairs[at] = from.pairs[next];
      all.above[at] = from.above[next];
    }
    return all;
  }

  /** What is asked of a pair. */
  interface Which {
    boolean keeps(long pair, float above);
  }

  DayEdges only(Which which) {
    long[] kept = new long[size()];
    float[] by = new float[size()];
    int count = 0;
    for (int at = 0; at < size(); at++) {
      if (which.keeps(pairs[at], above[at])) {
        kept[count] = pairs[at];
        by[count++] = above[at];
      }
    }
    return new DayEdges(Arrays.copyOf(kept, count), Arrays.copyOf(by, count));
  }

  public int size() {
    return pairs.length;
  }
}
