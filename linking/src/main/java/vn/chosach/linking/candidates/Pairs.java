package vn.chosach.linking.candidates;

import java.util.Arrays;

/** Pairs of records, the smaller number first; ascending, each once. */
public final class Pairs {

  private long[] pairs;
  private int size;

  Pairs(int room) {
    pairs = new long[Math.max(16, room)];
  }

  public int size() {
    return size;
  }

  public int left(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  public int right(int pair) {
    return (int) pairs[pair];
  }

  void add(int a, int b) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
    }
    pairs[size++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  void addAll(Pairs others) {
    pairs = Arrays.copyOf(pairs, size + others.size);
    System.arraycopy(others.pairs, 0, pairs, size, others.size);
    size += others.size;
  }

  Pairs sorted() {
    Arrays.parallelSort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
    pairs = Arrays.copyOf(pairs, kept);
    return this;
  }
}
