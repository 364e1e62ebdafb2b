package vn.chosach.screening.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases of all rules in flat arrays. Phrases of one, two and three words are found by one
 * look-up each; a longer phrase through its rarest three neighbours, then compared word by word.
 *
 * <p>The first step over a row asks two bit sets, small enough for the nearest cache and without a
 * branch, at which places anything can be; only those are looked up. So a place where nothing is
 * costs the same however many rules there are.
 */
final class PhraseIndex {

  /**
   * A posting with this bit is a rule of phrases alone. Of a rule with one need it holds the fields
   * and the plan, of another no field and where its needs lie.
   */
  static final int PLAIN = 1 << 31;

  static final int FIELDS_AT = 26;
  static final int NUMBER = (1 << FIELDS_AT) - 1;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long MIX = 0xD6E8FEB86659FD93L;
  private static final int CANDIDATE = 4;

  /** Keys in one line of the cache. */
  private static final int LINE = 8;

  /** A value with this bit is a stretch of candidates: where it begins, and how many. */
  private static final int LIST = 1 << 30;

  /**
   * Two bits a pair, side by side: whether it is looked up (1), and whether it begins three (2).
   */
  private final long[] twos;

  private final int twosShift;
  private final KeyTable words;
  private final KeyTable pairs;
  private final KeyTable triples;

  /** Four numbers each: place of the look-up and size, keys, code (see {@link Hits}), phrase. */
  private final int[] candidates;

  private final long[] phraseKeys;
  private final int[] phraseAt;
  private final int[] postingAt;
  private final int[] postings;

  /** How many words before and behind one a phrase that holds it may be looked up. */
  final int reach;

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
    reach = phrases.stream().mapToInt(keys -> keys.length - 1).max().orElse(0);
    phraseKeys = new long[phraseAt[count]];
    postings = new int[postingAt[count]];
    Map<Long, List<int[]>> byWord = new HashMap<>();
    Map<Long, List<int[]>> byPair = new HashMap<>();
    Map<Long, List<int[]>> byTriple = new HashMap<>();
    List<Long> beginning = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      long[] keys = phrases.get(p);
      int[] own = owners.get(p);
      System.arraycopy(keys, 0, phraseKeys, phraseAt[p], keys.length);
      System.arraycopy(own, 0, postings, postingAt[p], own.length);
      int pivot = keys.length > 3 ? rarest(keys, frequency) : 0;
      long pair = keys.length > 1 ? pair(keys[pivot], keys[pivot + 1]) : 0;
      List<int[]> list =
          switch (keys.length) {
            case 1 -> byWord.computeIfAbsent(keys[0], k -> new ArrayList<>(1));
            case 2 -> byPair.computeIfAbsent(pair, k -> new ArrayList<>(1));
            default ->
                byTriple.computeIfAbsent(triple(pair, keys[pivot + 2]), k -> new ArrayList<>(1));
          };
      if (keys.length > 2) {
        beginning.add(pair);
      }
      boolean plain = Arrays.stream(own).allMatch(posting -> posting < 0);
      int alone = own.length == 1 ? own[0] + 1 : 0;
      for (int code : plain ? own : new int[] {alone}) {
        list.add(new int[] {pivot | keys.length << 16, phraseAt[p], code, p});
      }
    }
    List<Integer> flat = new ArrayList<>();
    words = new KeyTable(values(byWord, 1, flat), GOLDEN);
    pairs = new KeyTable(values(byPair, 2, flat), 1);
    triples = new KeyTable(values(byTriple, 3, flat), 1);
    twosShift = Math.min(pairs.bitShift, triples.bitShift);
    twos = new long[(int) (-1L >>> twosShift >>> 5) + 1];
    byPair.keySet().forEach(pair -> addTwo(pair, 0));
    beginning.forEach(pair -> addTwo(pair, 1));
    candidates = flat.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addTwo(long pair, int bit) {
    int cell = (int) (pair >>> twosShift);
    twos[cell >>> 5] |= 1L << 2 * cell + bit;
  }

  /** One phrase of the very size stands in the table itself, anything else in a stretch. */
  private static Map<Long, Long> values(
      Map<Long, List<int[]>> lists, int size, List<Integer> flat) {
    Map<Long, Long> values = new HashMap<>();
    lists.forEach(
        (key, list) -> {
          int[] only = list.getFirst();
          if (list.size() == 1 && only[0] >>> 16 == size) {
            values.put(key, value(only[2], only[3]));
            return;
          }
          values.put(key, value(LIST | flat.size(), list.size()));
          list.forEach(candidate -> Arrays.stream(candidate).forEach(flat::add));
        });
    return values;
  }

  private static long value(int high, int low) {
    return (long) high << 32 | low;
  }

  private static int rarest(long[] keys, Map<Long, Integer> frequency) {
    int best = 0;
    double rarest = Double.MAX_VALUE;
    for (int i = 0; i + 2 < keys.length; i++) {
      double here = 1;
      for (int k = i; k < i + 3; k++) {
        here *= frequency.getOrDefault(keys[k], 5);
      }
      if (here < rarest) {
        rarest = here;
        best = i;
      }
    }
    return best;
  }

  /** Never 0, so that 0 can mean an empty place. */
  static long pair(long left, long right) {
    return (left * GOLDEN ^ right) * MIX | 1;
  }

  private static long triple(long pair, long third) {
    return (pair ^ third * GOLDEN) * MIX | 1;
  }

  /** Finds every phrase in a row of word keys, in the order of the row. */
  void find(long[] keys, int count, Hits hits) {
    hits.begin(count);
    find(keys, 0, count, count, hits);
  }

  /** Adds those that are looked up from one word of the row to another. */
  void find(long[] keys, int from, int to, int count, Hits hits) {
    int n = places(keys, from, to, count, hits);
    int[] places = hits.places;
    threes(keys, count, n, hits);
    hits.touched =
        pairs.touch(hits.pairs, places, 1, n) + triples.touch(hits.triples, places, 2, n);
    for (int c = 0; c < n; c++) {
      int t = places[c] >>> 3;
      if ((places[c] & 2) != 0) {
        take(triples, hits.triples[c], 3, keys, count, t, hits);
      }
      if ((places[c] & 1) != 0) {
        take(pairs, hits.pairs[c], 2, keys, count, t, hits);
      }
      if ((places[c] & 4) != 0) {
        take(words, keys[t], 1, keys, count, t, hits);
      }
    }
  }

  private void take(KeyTable table, long key, int size, long[] keys, int count, int t, Hits hits) {
    int at = table.find(key);
    if (at < 0) {
      return;
    }
    long value = table.slots[at];
    int code = (int) (value >>> 32);
    if (code >= LIST) {
      compare(code & ~LIST, (int) value, size, keys, count, t, hits);
    } else {
      hits.add(code, t, t + size - 1, (int) value);
    }
  }

  /** Leaves three words only where their own bit allows them. */
  private void threes(long[] keys, int count, int n, Hits hits) {
    final int[] places = hits.places;
    final long[] bits = triples.bits;
    final int shift = triples.bitShift;
    for (int c = 0; c < n; c++) {
      int third = (places[c] >>> 3) + 2;
      long triple = triple(hits.pairs[c], third < count ? keys[third] : 0);
      int bit = (int) (triple >>> shift);
      hits.triples[c] = triple;
      places[c] &= (int) (bits[bit >>> 6] >>> bit & 1) << 1 | ~2;
    }
  }

  /**
   * Places where the bits allow a pair (1), the beginning of three words (2) or one word (4). One
   * loop without a branch inside.
   */
  private int places(long[] keys, int from, int to, int count, Hits hits) {
    final int[] places = hits.places;
    final long[] hashes = hits.pairs;
    final long[] pairBits = twos;
    final long[] wordBits = words.bits;
    final int pairShift = twosShift;
    final int wordShift = words.bitShift;
    int n = 0;
    // all lines of the cache are asked for before the first is waited for
    long touched = 0;
    for (int t = from; t < to; t += LINE) {
      touched += keys[t];
    }
    hits.touched = touched;
    long word = from < count ? keys[from] * GOLDEN : 0;
    for (int t = from; t < to; t++) {
      long right = t + 1 < count ? keys[t + 1] : 0;
      long pair = (word ^ right) * MIX | 1;
      int cell = (int) (pair >>> pairShift);
      int wordBit = (int) (word >>> wordShift);
      int here =
          (int)
              (pairBits[cell >>> 5] >>> 2 * cell & 3
                  | (wordBits[wordBit >>> 6] >>> wordBit & 1) << 2);
      places[n] = t << 3 | here;
      hashes[n] = pair;
      n += -here >>> 31;
      word = right * GOLDEN;
    }
    return n;
  }

  private void compare(int from, int many, int looked, long[] keys, int count, int t, Hits hits) {
    for (int c = from; c < from + CANDIDATE * many; c += CANDIDATE) {
      int size = candidates[c] >>> 16;
      int first = t - (candidates[c] & 0xFFFF);
      // a phrase of the size that was looked up is there
      if (size == looked || isAt(candidates[c + 1], size, keys, count, first)) {
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
