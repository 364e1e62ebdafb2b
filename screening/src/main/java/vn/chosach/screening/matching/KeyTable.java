package vn.chosach.screening.matching;

import java.util.Map;

/**
 * Numbers by key in one array, key and value side by side, so that a look-up costs one line of the
 * cache. Bits that are asked first keep most look-ups away from it.
 */
final class KeyTable {

  private static final int BITS_OF_A_KEY = 32;

  final long[] slots;
  final long[] bits;

  /** How far a spread key is shifted to be the number of a bit. */
  final int bitShift;

  private final int shift;
  private final long spread;

  /**
   * @param entries no key is 0
   * @param spread an odd number that spreads the keys; 1 if they are spread already
   */
  KeyTable(Map<Long, Long> entries, long spread) {
    this.spread = spread;
    int size = Integer.highestOneBit(Math.max(16, entries.size() * 3 / 2)) * 2;
    slots = new long[2 * size];
    shift = Long.numberOfLeadingZeros(size - 1);
    int wide = Math.max(1024, Integer.highestOneBit(Math.max(1, entries.size())) * BITS_OF_A_KEY);
    bits = new long[wide >>> 6];
    bitShift = Long.numberOfLeadingZeros(wide - 1);
    entries.forEach(this::put);
  }

  private int slot(long key) {
    return (int) (key * spread >>> shift) << 1;
  }

  private int following(int slot) {
    return slot + 2 & slots.length - 1;
  }

  private void put(long key, long value) {
    int slot = slot(key);
    while (slots[slot] != 0) {
      slot = following(slot);
    }
    slots[slot] = key;
    slots[slot + 1] = value;
    int bit = (int) (key * spread >>> bitShift);
    bits[bit >>> 6] |= 1L << bit;
  }

  /** The place of the value, -1 if the key is not there. */
  int find(long key) {
    int slot = slot(key);
    while (true) {
      long there = slots[slot];
      if (there == key) {
        return slot + 1;
      }
      if (there == 0) {
        return -1;
      }
      slot = following(slot);
    }
  }

  /**
   * Reads the places of several keys one after the other without waiting for any, so that they are
   * in the cache when they are looked up.
   *
   * @param marks which of the keys: those where the bit is set
   * @return a number without meaning, which is there so that the reading is not left out
   */
  long touch(long[] keys, int[] marks, int bit, int count) {
    long touched = 0;
    int zeros = Integer.numberOfTrailingZeros(bit);
    for (int k = 0; k < count; k++) {
      touched += slots[slot(keys[k]) & -(marks[k] >>> zeros & 1)];
    }
    return touched;
  }
}
