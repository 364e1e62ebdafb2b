package vn.chosach.screening.folding;

/**
 * A quick no to the question whether a key is in a set: two bits a key, both in one place, so that
 * asking costs one look into the cache. One in some fifty that are not there gets a yes.
 */
final class KeyBits {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] bits;
  private final int shift;

  KeyBits(int size) {
    bits = new long[Integer.highestOneBit(Math.max(16, size / 4))];
    shift = Long.numberOfLeadingZeros(bits.length - 1);
  }

  void add(long key) {
    long spread = key * GOLDEN;
    bits[(int) (spread >>> shift)] |= marks(spread);
  }

  private static long marks(long spread) {
    return 1L << (spread >>> 36) | 1L << (spread >>> 30);
  }

  /** 1 if the key may be there, else 0. */
  int ask(long key) {
    long spread = key * GOLDEN;
    long missing = marks(spread) & ~bits[(int) (spread >>> shift)];
    return (int) ((missing | -missing) >>> 63) ^ 1;
  }

  boolean mayHold(long key) {
    return ask(key) != 0;
  }
}
