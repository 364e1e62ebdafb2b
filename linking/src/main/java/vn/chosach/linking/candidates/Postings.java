package vn.chosach.linking.candidates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** For each key, by its hash, the records that have it, ascending. */
final class Postings {

  private static final int[] NONE = {};
  private static final int FEWEST_BITS = 16;
  private static final int MOST_BITS = 26;

  private final int shift;
  private final int[] starts;
  private final int[] records;
  private final Map<Integer, int[]> later = new HashMap<>();

  /**
   * @param keys of a record; each once
   */
  Postings(int recordCount, long expected, IntFunction<long[]> keys) {
    int bits = FEWEST_BITS;
    while (bits < MOST_BITS && 1L << bits < expected) {
      bits++;
    }
    shift = 64 - bits;
    starts = new int[(1 << bits) + 1];
    for (int record = 0; record < recordCount; record++) {
      for (long key : keys.apply(record)) {
        starts[bucket(key) + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    records = new int[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int record = 0; record < recordCount; record++) {
      for (long key : keys.apply(record)) {
        records[next[bucket(key)]++] = record;
      }
    }
  }

  int bucket(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> shift);
  }

  int buckets() {
    return starts.length - 1;
  }

  /** Adds a record that came later. */
  void add(int record, long... keys) {
    for (long key : keys) {
      int[] of = later.getOrDefault(bucket(key), NONE);
      int[] more = Arrays.copyOf(of, of.length + 1);
      more[of.length] = record;
      later.put(bucket(key), more);
    }
  }

  int size(int bucket) {
    return starts[bucket + 1] - starts[bucket] + later(bucket).length;
  }

  int start(int bucket) {
    return starts[bucket];
  }

  int end(int bucket) {
    return starts[bucket + 1];
  }

  int record(int at) {
    return records[at];
  }

  /** The records of a key that came later. */
  int[] later(int bucket) {
    return later.isEmpty() ? NONE : later.getOrDefault(bucket, NONE);
  }
}
