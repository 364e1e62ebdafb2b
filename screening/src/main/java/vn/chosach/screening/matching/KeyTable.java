package vn.chosach.screening.matching;

import java.util.Map;

/**
 * Numbers by key in one array, key and values side by side, so that a look-up costs one line of the
 * cache. Bits that are asked first keep most look-ups away from it.
 */
final class KeyTable {

  private static final int BITS_OF_A_KEY = 32;

  final long[] slots;
  final long[] bits;

  /** How far a spread key is shifted to be the number of a bit. */
  final int bitShift;

  private final int shift;
  private final int width;
  private final long spread;

  /**
   * @param entries at most {@code 2^width - 1} values a key; no key is 0
   * @param spread an odd number that spreads the keys; 1 if they are spread already
   * @param width 1 for one value a key, 2 for three
   */
  KeyTable(Map<Long, long[]> entries, long spread, int width) {
    this.spread = spread;
    this.width = width;
    int size = Integer.highestOneBit(Math.max(16, entries.size() * 3 / 2)) * 2;
    slots = new long[size << width];
    shift = Long.numberOfLeadingZeros(size - 1);
    int wide = Math.max(1024, Integer.highestOneBit(Math.max(1, entries.size())) * BITS_OF_A_KEY);
    bits = new long[wide >>> 6];
    bitShift = Long.numberOfLeadingZeros(wide - 1);
    entries.forEach(this::put);
  }

  private int slot(long key) {
    return (int) (key * spread >>> shift) << width;
  }

  private int following(int slot) {
    return slot + (1 << width) & slots.length - 1;
  }

  private void put(long key, long[] values) {
    int slot = slot(key);
    while (slots[slot] != 0) {
      slot = following(slot);
    }
    slots[slot] = key;
    System.arraycopy(values, 0, slots, slot + 1, values.length);
    int bit = (int) (key * spread >>> bitShift);
    bits[bit >>> 6] |= 1L << bit;
  }

  /** The place of the first value, -1 if the key is not there. */
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
   * @return a number without meaning, which is there so that the reading is not left out
   */
  long touch(long[] keys, int count) {
    long touched = 0;
    for (int k = 0; k < count; k++) {
      touched += slots[slot(keys[k])];
    }
    return touched;
  }
}
