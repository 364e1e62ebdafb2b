package vn.chosach.linking.candidates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.chosach.linking.evidence.Records;

/**
 * Which keys lead to partners on later days too, and how far: bounded by the rows that were learnt
 * from, as {@link CandidateFinder} bounds it.
 *
 * @param slips whether words with a letter left out are keys too
 * @param longest a row is not led by a key that more rows had before it
 * @param most partners of a row that are kept
 * @param frequent keys that are none by themselves, with how many rows had them
 */
public record KeyLimits(boolean slips, int longest, int most, Map<Long, Integer> frequent) {

  /** Those for so many rows and more of their kind. */
  public static KeyLimits of(Records records) {
    int count = records.count();
    boolean slips = count <= KeyMaker.MOST_WITH_SLIPS;
    StableKeys maker = new StableKeys(records, slips, Map.of());
    long[] keys = new long[Math.max(64, count)];
    int size = 0;
    for (int record = 0; record < count; record++) {
      long[] of = maker.keys(record);
      if (size + of.length > keys.length) {
        keys = Arrays.copyOf(keys, Math.max(size + of.length, keys.length * 2));
      }
      System.arraycopy(of, 0, keys, size, of.length);
      size += of.length;
    }
    Arrays.parallelSort(keys, 0, size);
    long[] ofLength = new long[CandidateFinder.LONGEST_LIST + 1];
    for (int from = 0; from < size; ) {
      int to = end(keys, from, size);
      if (to - from < ofLength.length) {
        ofLength[to - from] += (long) (to - from) * (to - from);
      }
      from = to;
    }
    int longest = CandidateFinder.cap(ofLength, count);
    Map<Long, Integer> frequent = new HashMap<>();
    for (int from = 0; from < size; ) {
      int to = end(keys, from, size);
      if (to - from > longest) {
        frequent.put(keys[from], to - from);
      }
      from = to;
    }
    return new KeyLimits(slips, longest, CandidateFinder.most(count), frequent);
  }

  private static int end(long[] keys, int from, int size) {
    int to = from + 1;
    while (to < size && keys[to] == keys[from]) {
      to++;
    }
    return to;
  }
}
