package vn.chosach.linking.candidates;

import java.util.function.IntFunction;

/** For each key, by its hash, the records that have it, ascending. */
final class Postings {

  private static final int FEWEST_BITS = 16;
  private static final int MOST_BITS = 26;

  private final int shift;
  private final int[] starts;
  private final int[] records;

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

  int size(int bucket) {
    return starts[bucket + 1] - starts[bucket];
  }

  int start(int bucket) {
    return starts[bucket];
  }

  int record(int at) {
    return records[at];
  }
}
