package vn.chosach.screening.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases of all rules in flat arrays. A single word is found by itself; a longer phrase
 * through its rarest pair of neighbours, then compared word by word.
 *
 * <p>The first step over a row asks two bit sets, small enough for the nearest cache and without a
 * branch, at which places anything can be; only those are looked up. So a place where nothing is
 * costs the same however many rules there are.
 */
final class PhraseIndex {

  /** A posting with this bit is a rule of phrases alone: fields in bits 26 to 30, then the plan. */
  static final int PLAIN = 1 << 31;

  static final int FIELDS_AT = 26;
  static final int PLAN = (1 << FIELDS_AT) - 1;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long MIX = 0xD6E8FEB86659FD93L;
  private static final int CANDIDATE = 4;

  private final Table words;
  private final Table pairs;

  /** Four numbers each: place of the pair and size, keys, posting or 0, phrase. */
  private final int[] candidates;

  private final long[] phraseKeys;
  private final int[] phraseAt;
  private final int[] postingAt;
  private final int[] postings;

  /**
   * @param phrases distinct by keys; position is the phrase number
   * @param owners postings of each phrase: an entry, or {@link #PLAIN} and the rest
   */
  PhraseIndex(List<long[]> phrases, List<int[]> owners, Map<Long, Integer> frequency) {
    int count = phrases.size();
    phraseAt = new int[count + 1];
    postingAt = new int[count + 1];
    for (int p = 0; p < count; p++) {
      phraseAt[p + 1] = phraseAt[p] + phrases.get(p).length;
      postingAt[p + 1] = postingAt[p] + owners.get(p).length;
    }
    phraseKeys = new long[phraseAt[count]];
    postings = new int[postingAt[count]];
    Map<Long, List<int[]>> byPair = new HashMap<>();
    Map<Long, Long> byWord = new HashMap<>();
    for (int p = 0; p < count; p++) {
      long[] keys = phrases.get(p);
      int[] own = owners.get(p);
      System.arraycopy(keys, 0, phraseKeys, phraseAt[p], keys.length);
      System.arraycopy(own, 0, postings, postingAt[p], own.length);
      if (keys.length == 1) {
        byWord.put(keys[0], value(own.length == 1 && own[0] < 0 ? own[0] : 0, p));
        continue;
      }
      int pivot = rarestPair(keys, frequency);
      List<int[]> list =
          byPair.computeIfAbsent(pair(keys[pivot], keys[pivot + 1]), k -> new ArrayList<>());
      boolean plain = java.util.Arrays.stream(own).allMatch(posting -> posting < 0);
      for (int posting : plain ? own : new int[] {0}) {
        list.add(new int[] {pivot | keys.length << 16, phraseAt[p], posting, p});
      }
    }
    List<Integer> flat = new ArrayList<>();
    Map<Long, Long> pairValues = new HashMap<>();
    byPair.forEach(
        (key, list) -> {
          int[] first = list.getFirst();
          if (list.size() == 1 && first[0] == 2 << 16 && first[2] < 0) {
            pairValues.put(key, value(first[2], first[3]));
            return;
          }
          pairValues.put(key, value(flat.size(), list.size()));
          for (int[] candidate : list) {
            for (int number : candidate) {
              flat.add(number);
            }
          }
        });
    candidates = flat.stream().mapToInt(Integer::intValue).toArray();
    words = new Table(byWord, GOLDEN);
    pairs = new Table(pairValues, 1);
  }

  private static long value(int high, int low) {
    return (long) high << 32 | low;
  }

  private static int rarestPair(long[] keys, Map<Long, Integer> frequency) {
    int best = 0;
    double rarest = Double.MAX_VALUE;
    for (int i = 0; i + 1 < keys.length; i++) {
      double here =
          (double) frequency.getOrDefault(keys[i], 5) * frequency.getOrDefault(keys[i + 1], 5);
      if (here < rarest) {
        rarest = here;
        best = i;
      }
    }
    return best;
  }

  /** Never 0, so that 0 can mean an empty place. */
  private static long pair(long left, long right) {
    return (left * GOLDEN ^ right) * MIX | 1;
  }

  /** Key and value side by side, so that a look-up costs one line of the cache; bits before it. */
  private static final class Table {
    final long[] slots;
    final int shift;
    final long[] bits;
    final int bitShift;
    private final long spread;

    Table(Map<Long, Long> entries, long spread) {
      this.spread = spread;
      int size = Integer.highestOneBit(Math.max(32, entries.size() * 2 - 1)) * 2;
      slots = new long[2 * size];
      shift = Long.numberOfLeadingZeros(size - 1);
      int wide = Math.max(1024, Integer.highestOneBit(Math.max(1, entries.size())) * 16);
      bits = new long[wide >>> 6];
      bitShift = Long.numberOfLeadingZeros(wide - 1);
      entries.forEach(this::put);
    }

    private void put(long key, long value) {
      int slot = (int) (key * spread >>> shift) << 1;
      while (slots[slot] != 0) {
        slot = slot + 2 & slots.length - 1;
      }
      slots[slot] = key;
      slots[slot + 1] = value;
      int bit = (int) (key * spread >>> bitShift);
      bits[bit >>> 6] |= 1L << bit;
    }

    /** The place of the value, -1 if the key is not there. */
    int find(long key) {
      int slot = (int) (key * spread >>> shift) << 1;
      while (true) {
        long there = slots[slot];
        if (there == key) {
          return slot + 1;
        }
        if (there == 0) {
          return -1;
        }
        slot = slot + 2 & slots.length - 1;
      }
    }
  }

  /** Finds every phrase in a row of word keys, in the order of the row. */
  void find(long[] keys, int count, Hits hits) {
    hits.begin(count);
    int n = places(keys, count, hits);
    int[] places = hits.places;
    for (int c = 0; c < n; c++) {
      int t = places[c] >>> 2;
      if ((places[c] & 1) != 0) {
        int at = pairs.find(hits.pairs[c]);
        if (at >= 0) {
          long value = pairs.slots[at];
          if (value < 0) {
            hits.add((int) (value >>> 32), t, t + 1, (int) value);
          } else {
            compare((int) (value >>> 32), (int) value, keys, count, t, hits);
          }
        }
      }
      if ((places[c] & 2) != 0) {
        int at = words.find(keys[t]);
        if (at >= 0) {
          long value = words.slots[at];
          hits.add((int) (value >>> 32), t, t, (int) value);
        }
      }
    }
  }

  /** Places where the bits allow a pair (1) or a word (2). One loop without a branch inside. */
  private int places(long[] keys, int count, Hits hits) {
    final int[] places = hits.places;
    final long[] hashes = hits.pairs;
    final long[] pairBits = pairs.bits;
    final long[] wordBits = words.bits;
    final int pairShift = pairs.bitShift;
    final int wordShift = words.bitShift;
    int n = 0;
    for (int t = 0; t < count; t++) {
      long word = keys[t] * GOLDEN;
      long right = t + 1 < count ? keys[t + 1] : 0;
      long hash = (word ^ right) * MIX | 1;
      int pairBit = (int) (hash >>> pairShift);
      int wordBit = (int) (word >>> wordShift);
      long inPairs = pairBits[pairBit >>> 6] >>> pairBit & 1;
      long inWords = wordBits[wordBit >>> 6] >>> wordBit & 1;
      places[n] = t << 2 | (int) (inPairs | inWords << 1);
      hashes[n] = hash;
      n += (int) (inPairs | inWords);
    }
    return n;
  }

  private void compare(int from, int many, long[] keys, int count, int t, Hits hits) {
    for (int c = from; c < from + CANDIDATE * many; c += CANDIDATE) {
      int size = candidates[c] >>> 16;
      int first = t - (candidates[c] & 0xFFFF);
      // of a phrase of two words the pair is all there is
      if (size == 2 || isAt(candidates[c + 1], size, keys, count, first)) {
        hits.add(candidates[c + 2], first, first + size - 1, candidates[c + 3]);
      }
    }
  }

  private boolean isAt(int from, int size, long[] keys, int count, int first) {
    if (first < 0 || first + size > count) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (keys[first + i] != phraseKeys[from + i]) {
        return false;
      }
    }
    return true;
  }

  int firstPosting(int phrase) {
    return postingAt[phrase];
  }

  int lastPosting(int phrase) {
    return postingAt[phrase + 1];
  }

  int posting(int at) {
    return postings[at];
  }
}
