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

  private final KeyTable words;
  private final KeyTable pairs;

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
    Map<Long, long[]> byWord = new HashMap<>();
    for (int p = 0; p < count; p++) {
      long[] keys = phrases.get(p);
      int[] own = owners.get(p);
      System.arraycopy(keys, 0, phraseKeys, phraseAt[p], keys.length);
      System.arraycopy(own, 0, postings, postingAt[p], own.length);
      if (keys.length == 1) {
        byWord.put(keys[0], new long[] {value(own.length == 1 && own[0] < 0 ? own[0] : 0, p)});
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
    Map<Long, long[]> pairValues = new HashMap<>();
    byPair.forEach(
        (key, list) -> {
          int[] only = list.getFirst();
          int size = only[0] >>> 16;
          if (list.size() == 1 && size <= 3) {
            pairValues.put(key, small(only[0] & 0xFFFF, size, only));
            return;
          }
          pairValues.put(key, new long[] {value(flat.size(), list.size()), 0, 0});
          for (int[] candidate : list) {
            for (int number : candidate) {
              flat.add(number);
            }
          }
        });
    candidates = flat.stream().mapToInt(Integer::intValue).toArray();
    words = new KeyTable(byWord, GOLDEN, 1);
    pairs = new KeyTable(pairValues, 1, 2);
  }

  /**
   * A phrase of two or three words, alone behind its pair: everything in one line of the cache. The
   * word that is still to be compared, and its distance from the pair; of two words the left one is
   * compared once more, which saves a branch.
   */
  private long[] small(int pivot, int size, int[] candidate) {
    int distance = size == 2 ? 0 : pivot == 0 ? 2 : -1;
    long word = phraseKeys[candidate[1] + pivot + distance];
    long shape = distance & 0xFF | pivot << 8 | size << 16;
    return new long[] {value(candidate[2], candidate[3]), word, shape};
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

  /** Finds every phrase in a row of word keys, in the order of the row. */
  void find(long[] keys, int count, Hits hits) {
    hits.begin(count);
    int n = places(keys, count, hits);
    int[] places = hits.places;
    hits.touched = pairs.touch(hits.pairs, n);
    for (int c = 0; c < n; c++) {
      int t = places[c] >>> 2;
      if ((places[c] & 1) != 0) {
        int at = pairs.find(hits.pairs[c]);
        if (at >= 0) {
          pair(at, keys, count, t, hits);
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

  private void pair(int at, long[] keys, int count, int t, Hits hits) {
    long value = pairs.slots[at];
    int shape = (int) pairs.slots[at + 2];
    if (shape == 0) {
      compare((int) (value >>> 32), (int) value, keys, count, t, hits);
      return;
    }
    int third = t + (byte) shape;
    if (third >= 0 && third < count && keys[third] == pairs.slots[at + 1]) {
      int first = t - (shape >>> 8 & 0xFF);
      hits.add((int) (value >>> 32), first, first + (shape >>> 16) - 1, (int) value);
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
