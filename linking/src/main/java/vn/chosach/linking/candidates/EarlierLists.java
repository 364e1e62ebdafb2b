package vn.chosach.linking.candidates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * For each key the rows that have it, in the order of their coming. A row is compared with those
 * that came before it and share its rarest keys; what came after it does not matter to it. Rows of
 * many days linked at once give therefore the pairs that they give day by day.
 */
public final class EarlierLists implements Serializable {

  private static final long serialVersionUID = 1;

  private final long[] keys;
  private final int[] starts;
  private final int[] rows;
  private final int most;
  private final int longest;
  private final int among;

  private EarlierLists(long[] keys, int[] starts, int[] rows, int longest, int most, int among) {
    this.keys = keys;
    this.starts = starts;
    this.rows = rows;
    this.longest = longest;
    this.most = most;
    this.among = among;
  }

  /**
   * @param wanted keys that will be asked for, ascending and each once
   * @param have a key of each row, in any order; others than those wanted are left out
   * @param rows the row of each
   * @param longest a row is not led by a key that more rows had before it
   * @param most partners of a row that are kept
   * @param among rows among which a key is rare
   */
  public static EarlierLists of(
      long[] wanted, long[] have, int[] rows, int longest, int most, int among) {
    int[] starts = new int[wanted.length + 1];
    int[] at = new int[have.length];
    for (int i = 0; i < have.length; i++) {
      at[i] = Arrays.binarySearch(wanted, have[i]);
      if (at[i] >= 0) {
        starts[at[i] + 1]++;
      }
    }
    for (int key = 0; key < wanted.length; key++) {
      starts[key + 1] += starts[key];
    }
    int[] next = starts.clone();
    int[] sorted = new int[starts[wanted.length]];
    for (int i = 0; i < have.length; i++) {
      if (at[i] >= 0) {
        sorted[next[at[i]]++] = rows[i];
      }
    }
    for (int key = 0; key < wanted.length; key++) {
      Arrays.sort(sorted, starts[key], starts[key + 1]);
    }
    return new EarlierLists(wanted, starts, sorted, longest, most, among);
  }

  /** The rows that a key led to, had it not been for the row that is gone; all came after it. */
  public int[] after(int gone, long key) {
    int at = Arrays.binarySearch(keys, key);
    if (at < 0) {
      return new int[0];
    }
    int end = Math.min(starts[at + 1], starts[at] + longest + 1);
    int from = starts[at];
    while (from < end && rows[from] < gone) {
      from++;
    }
    return Arrays.copyOfRange(rows, from, end);
  }

  /**
   * The pairs of some rows with those before them, on the threads of this machine.
   *
   * @param asking keys by row
   * @return as {@link Pairs#packed()}, in any order
   */
  public long[] pairs(SortedMap<Integer, long[]> asking) {
    List<Integer> numbers = new ArrayList<>(asking.keySet());
    List<long[]> keysOf = new ArrayList<>(asking.values());
    long[][] found = new long[numbers.size()][];
    int end = numbers.isEmpty() ? 0 : numbers.getLast() + 1;
    Parallel.run(
        numbers.size(),
        () -> {
          Search search = new Search(end);
          return (from, to) -> {
            for (int at = from; at < to; at++) {
              int row = numbers.get(at);
              found[at] =
                  Arrays.stream(search.partners(row, keysOf.get(at)))
                      .mapToLong(partner -> (long) partner << 32 | row)
                      .toArray();
            }
          };
        });
    return Arrays.stream(found).flatMapToLong(Arrays::stream).toArray();
  }

  /** For one thread. */
  private final class Search {

    private final float[] sums;
    private int[] touched = new int[1_024];
    private int size;

    /**
     * @param end rows that ask have smaller numbers
     */
    Search(int end) {
      sums = new float[end];
    }

    /** The partners of a row among those before it, the best first. */
    int[] partners(int row, long... keysOfRow) {
      size = 0;
      for (long key : keysOfRow) {
        meet(row, key);
      }
      int[] found = Arrays.copyOf(touched, size);
      if (size > most) {
        found =
            Arrays.stream(found)
                .boxed()
                .sorted(
                    (x, y) -> {
                      int better = Float.compare(sums[y], sums[x]);
                      return better != 0 ? better : Integer.compare(x, y);
                    })
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
      }
      for (int i = 0; i < size; i++) {
        sums[touched[i]] = 0;
      }
      return found;
    }

    private void meet(int row, long key) {
      int at = Arrays.binarySearch(keys, key);
      if (at < 0) {
        return;
      }
      int before = Arrays.binarySearch(rows, starts[at], starts[at + 1], row);
      int end = before < 0 ? -before - 1 : before;
      int earlier = end - starts[at];
      if (earlier == 0 || earlier > longest) {
        return;
      }
      float weight = (float) Math.log(1 + (double) among / earlier);
      float worth = StableKeys.part(key) * weight * weight;
      for (int i = starts[at]; i < end; i++) {
        if (sums[rows[i]] == 0) {
          if (size == touched.length) {
            touched = Arrays.copyOf(touched, size * 2);
          }
          touched[size++] = rows[i];
        }
        sums[rows[i]] += worth;
      }
    }
  }
}
