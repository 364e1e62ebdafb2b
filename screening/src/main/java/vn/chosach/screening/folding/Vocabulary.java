package vn.chosach.screening.folding;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words that the rules know, with the disguises that can be foreseen for each: teencode
 * spellings, dropped or swapped letters of long marks. Repair changes a text only towards a word of
 * the vocabulary, so ordinary text stays as it is.
 */
public final class Vocabulary {

  private final long[] keys;
  private final long[] words;
  private final boolean[] disguised;
  private final int shift;
  private final int mask;
  private final long[] splits;

  /** Whether any known word may be written in two pieces. */
  final boolean hasSplits;

  private Vocabulary(Map<Long, Long> entries, Collection<Long> plain, Collection<Long> splittable) {
    int size = Integer.highestOneBit(Math.max(8, entries.size() * 3)) * 2;
    keys = new long[size];
    words = new long[size];
    disguised = new boolean[size];
    mask = size - 1;
    shift = Long.numberOfLeadingZeros(mask);
    entries.forEach(
        (key, word) -> {
          int slot = slot(key);
          while (keys[slot] != 0) {
            slot = slot + 1 & mask;
          }
          keys[slot] = key;
          words[slot] = word;
          disguised[slot] = !key.equals(word) && !plain.contains(key);
        });
    splits = new long[1024];
    for (long key : splittable) {
      int bit = splitBit(key);
      splits[bit >>> 6] |= 1L << bit;
    }
    hasSplits = !splittable.isEmpty();
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> shift) & mask;
  }

  private static int splitBit(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 48);
  }

  /** Quick no for a pair of pieces; a yes must be confirmed by {@link #word}. */
  boolean mayBeSplit(long key) {
    int bit = splitBit(key);
    return (splits[bit >>> 6] & 1L << bit) != 0;
  }

  /** The known word behind a key, 0 if none; a word that needs no repair is its own answer. */
  long word(long key) {
    int slot = slot(key);
    while (true) {
      long found = keys[slot];
      if (found == key) {
        return words[slot];
      }
      if (found == 0) {
        return 0;
      }
      slot = slot + 1 & mask;
    }
  }

  /** Whether a key is a misspelling that hides a word (and not an everyday short form). */
  boolean isDisguise(long key) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return disguised[slot];
      }
      slot = slot + 1 & mask;
    }
    return false;
  }

  /** Collects the words of the rules. */
  public static final class Builder {

    private final Map<String, Boolean> words = new HashMap<>();
    private final Set<String> joined = new LinkedHashSet<>();

    /**
     * Adds the words of a phrase.
     *
     * @param mark whether they are names of marks, which are also looked for split and misspelt
     */
    public Builder add(Phrase phrase, boolean mark) {
      for (String word : phrase.folded().split(" ", -1)) {
        if (!word.isEmpty()) {
          words.merge(word, mark, Boolean::logicalOr);
        }
      }
      if (phrase.tokens() > 1) {
        joined.add(phrase.folded().replace(" ", ""));
      }
      return this;
    }

    public Vocabulary build() {
      Map<Long, Long> entries = new HashMap<>();
      Map<Long, Long> plain = new HashMap<>();
      Map<Long, Long> splittable = new HashMap<>();
      words.keySet().forEach(word -> entries.put(key(word), key(word)));
      joined.forEach(word -> entries.put(key(word), key(word)));
      words.forEach(
          (word, mark) -> {
            long key = key(word);
            for (String shortForm : Teencode.shortFormsOf(word)) {
              if (entries.putIfAbsent(key(shortForm), key) == null) {
                plain.put(key(shortForm), key);
              }
            }
            for (String sound : mark ? Set.<String>of() : Teencode.soundsLike(word)) {
              if (entries.putIfAbsent(key(sound), key) == null) {
                plain.put(key(sound), key);
              }
            }
            if (mark && word.length() >= 4 && word.chars().allMatch(c -> c >= 'a')) {
              splittable.put(key, key);
            }
          });
      words.forEach(
          (word, mark) -> {
            if (mark && word.length() >= 8 && word.chars().allMatch(c -> c >= 'a')) {
              misspellings(word, key(word), entries);
            }
          });
      return new Vocabulary(entries, plain.keySet(), splittable.keySet());
    }

    private static void misspellings(String word, long key, Map<Long, Long> entries) {
      for (int i = 1; i < word.length(); i++) {
        entries.putIfAbsent(key(word.substring(0, i) + word.substring(i + 1)), key);
        if (i + 1 < word.length()) {
          char[] swapped = word.toCharArray();
          char c = swapped[i];
          swapped[i] = swapped[i + 1];
          swapped[i + 1] = c;
          entries.putIfAbsent(key(new String(swapped)), key);
        }
      }
    }

    private static long key(String word) {
      return Phrase.keyOf(word);
    }
  }
}
