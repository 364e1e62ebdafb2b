package vn.chosach.linking.candidates;

import java.util.Arrays;
import java.util.List;

/** Pairs of records, the smaller number first; ascending, each once. */
public final class Pairs {

  private long[] pairs;
  private int size;

  Pairs(int room) {
    pairs = new long[Math.max(16, room)];
  }

  /**
   * Pairs that were found in parts, each as {@link #packed()} gives it; a part may repeat
   * another's.
   */
  public static Pairs of(List<long[]> parts) {
    Pairs all = new Pairs(parts.stream().mapToInt(part -> part.length).reduce(0, Math::addExact));
    for (long[] part : parts) {
      System.arraycopy(part, 0, all.pairs, all.size, part.length);
      all.size += part.length;
    }
    return all.sorted();
  }

  /** All pairs, the smaller number in the upper half. */
  public long[] packed() {
    return Arrays.copyOf(pairs, size);
  }

  /** The first record of a pair that is written as by {@link #packed()}. */
  public static int left(long packed) {
    return (int) (packed >>> 32);
  }

  /** The second record of a pair that is written as by {@link #packed()}. */
  public static int right(long packed) {
    return (int) packed;
  }

  public int size() {
    return size;
  }

  public int left(int pair) {
    return left(pairs[pair]);
  }

  public int right(int pair) {
    return right(pairs[pair]);
  }

  void add(int a, int b) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
    }
    pairs[size++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  void clear() {
    size = 0;
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
