package vn.chosach.screening.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.WordFrequency;

/**
 * All phrases of all rules in flat arrays. A single word is found by one look-up; a longer phrase
 * through its rarest pair of neighbours, then compared word by word. A text word that begins no
 * phrase costs one probe, however many rules there are.
 */
final class PhraseIndex {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int PAIR = 1 << 31;

  /** Key and value side by side, so that a hit costs one line of the cache. */
  private final long[] wordTable;

  private final int wordShift;
  private final long[] pairKeys;
  private final int[] pairValues;
  private final int pairShift;
  private final long[] pairBits;
  private final int pairBitShift;
  private final int[] candidates;
  private final long[] phraseKeys;
  private final int[] phraseAt;
  private final int[] postingAt;
  private final int[] postings;

  /**
   * Collects phrases.
   *
   * @param phrases distinct by keys; position is the phrase number
   * @param owners postings of each phrase: an entry, or the complement of a plain plan
   */
  private PhraseIndex(List<long[]> phrases, List<int[]> owners, Map<Long, Integer> frequency) {
    int count = phrases.size();
    phraseAt = new int[count + 1];
    postingAt = new int[count + 1];
    for (int p = 0; p < count; p++) {
      phraseAt[p + 1] = phraseAt[p] + phrases.get(p).length;
      postingAt[p + 1] = postingAt[p] + owners.get(p).length;
    }
    phraseKeys = new long[phraseAt[count]];
    postings = new int[postingAt[count]];
    Map<Long, List<Integer>> byPair = new HashMap<>();
    Map<Long, Integer> byWord = new HashMap<>();
    for (int p = 0; p < count; p++) {
      long[] keys = phrases.get(p);
      System.arraycopy(keys, 0, phraseKeys, phraseAt[p], keys.length);
      System.arraycopy(owners.get(p), 0, postings, postingAt[p], owners.get(p).length);
      if (keys.length == 1) {
        byWord.merge(keys[0], p + 1, (old, own) -> old & PAIR | own);
      } else {
        int pivot = rarestPair(keys, frequency);
        byWord.merge(keys[pivot], PAIR, (old, own) -> old | own);
        List<Integer> list =
            byPair.computeIfAbsent(pair(keys[pivot], keys[pivot + 1]), k -> new ArrayList<>());
        list.add(p);
        list.add(pivot | keys.length << 16);
      }
    }
    int wordSize = tableSize(byWord.size());
    wordTable = new long[2 * wordSize];
    wordShift = Long.numberOfLeadingZeros(wordSize - 1);
    byWord.forEach(
        (key, value) -> {
          int slot = (int) (key * GOLDEN >>> wordShift) << 1;
          while (wordTable[slot] != 0) {
            slot = slot + 2 & wordTable.length - 1;
          }
          wordTable[slot] = key;
          wordTable[slot + 1] = value;
        });
    int pairSize = tableSize(byPair.size());
    pairKeys = new long[pairSize];
    pairValues = new int[pairSize];
    pairShift = Long.numberOfLeadingZeros(pairSize - 1);
    int bits = Math.max(1024, Integer.highestOneBit(Math.max(1, byPair.size())) * 16);
    pairBits = new long[bits >>> 6];
    pairBitShift = Long.numberOfLeadingZeros(bits - 1);
    List<Integer> flat = new ArrayList<>();
    byPair.forEach(
        (key, list) -> {
          int slot = (int) (key * GOLDEN >>> pairShift);
          while (pairKeys[slot] != 0) {
            slot = slot + 1 & pairKeys.length - 1;
          }
          pairKeys[slot] = key;
          pairValues[slot] = flat.size();
          flat.add(list.size() / 2);
          flat.addAll(list);
          int bit = (int) (key >>> pairBitShift);
          pairBits[bit >>> 6] |= 1L << bit;
        });
    candidates = flat.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int tableSize(int entries) {
    return Integer.highestOneBit(Math.max(32, entries * 2 - 1)) * 2;
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
    long h = (left * GOLDEN ^ right) * 0xD6E8FEB86659FD93L;
    return h ^ h >>> 32 | 1;
  }

  /**
   * Finds every phrase in a row of word keys.
   *
   * @param hits receives pairs: phrase number, position of its first word
   * @return the hits, in a longer array if there was not enough room
   */
  int[] find(long[] keys, int count, int[] hits, int[] found) {
    int[] out = hits;
    int n = 0;
    final long[] words = wordTable;
    final int wordMask = words.length - 1;
    final int shift = wordShift;
    for (int t = 0; t < count; t++) {
      long key = keys[t];
      int slot = (int) (key * GOLDEN >>> shift) << 1;
      long there = words[slot];
      while (there != key && there != 0) {
        slot = slot + 2 & wordMask;
        there = words[slot];
      }
      if (there == 0) {
        continue;
      }
      int value = (int) words[slot + 1];
      if (value < 0 && t + 1 < count) {
        long pair = pair(key, keys[t + 1]);
        int bit = (int) (pair >>> pairBitShift);
        if ((pairBits[bit >>> 6] & 1L << bit) != 0) {
          int at = candidatesOf(pair);
          if (at >= 0) {
            int many = candidates[at];
            if (n + 2 * many > out.length) {
              out = Arrays.copyOf(out, out.length * 2 + 2 * many);
            }
            for (int c = at + 1; c < at + 1 + 2 * many; c += 2) {
              int phrase = candidates[c];
              int pivot = candidates[c + 1];
              int first = t - (pivot & 0xFFFF);
              // of a phrase of two words the pair is all there is
              if (pivot >>> 16 == 2 || isAt(phrase, keys, count, first)) {
                out[n] = phrase;
                out[n + 1] = first;
                n += 2;
              }
            }
          }
        }
      }
      value &= ~PAIR;
      if (value != 0) {
        if (n + 2 > out.length) {
          out = Arrays.copyOf(out, out.length * 2);
        }
        out[n] = value - 1;
        out[n + 1] = t;
        n += 2;
      }
    }
    found[0] = n;
    return out;
  }

  private int candidatesOf(long pair) {
    int slot = (int) (pair * GOLDEN >>> pairShift);
    while (true) {
      long there = pairKeys[slot];
      if (there == pair) {
        return pairValues[slot];
      }
      if (there == 0) {
        return -1;
      }
      slot = slot + 1 & pairKeys.length - 1;
    }
  }

  private boolean isAt(int phrase, long[] keys, int count, int first) {
    int from = phraseAt[phrase];
    int size = phraseAt[phrase + 1] - from;
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

  int size(int phrase) {
    return phraseAt[phrase + 1] - phraseAt[phrase];
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

  /** Gathers the phrases of the rules; the same words are indexed once. */
  static final class Builder {

    private final Map<List<Long>, Integer> numbers = new HashMap<>();
    private final List<long[]> phrases = new ArrayList<>();
    private final List<List<Integer>> owners = new ArrayList<>();
    private final Map<Long, Integer> frequency = new HashMap<>();
    private final WordFrequency words;

    Builder(WordFrequency words) {
      this.words = words;
    }

    void add(Phrase phrase, int entry, boolean joined) {
      long[] keys = new long[phrase.tokens()];
      List<Long> name = new ArrayList<>(keys.length);
      String[] folded = phrase.folded().split(" ", -1);
      for (int i = 0; i < keys.length; i++) {
        keys[i] = phrase.key(i);
        name.add(keys[i]);
        frequency.putIfAbsent(keys[i], words.of(folded[i]));
      }
      own(name, keys, entry);
      long one = phrase.joinedKey();
      if (joined && keys.length > 1 && one != 0) {
        own(List.of(one), new long[] {one}, entry);
      }
    }

    private void own(List<Long> name, long[] keys, int entry) {
      Integer number = numbers.putIfAbsent(name, phrases.size());
      if (number == null) {
        number = phrases.size();
        phrases.add(keys);
        owners.add(new ArrayList<>(1));
      }
      owners.get(number).add(entry);
    }

    /**
     * Builds.
     *
     * @param posting what is kept for an entry
     */
    PhraseIndex build(IntUnaryOperator posting) {
      List<int[]> flat = new ArrayList<>(owners.size());
      owners.forEach(
          list -> flat.add(list.stream().mapToInt(Integer::intValue).map(posting).toArray()));
      return new PhraseIndex(phrases, flat, frequency);
    }
  }
}
