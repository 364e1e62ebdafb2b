package vn.chosach.screening.folding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The words that the rules know, with the disguises that can be foreseen for each: teencode
 * spellings, dropped or swapped letters of long marks. Repair changes a text only towards a word of
 * the vocabulary, so ordinary text stays as it is.
 */
public final class Vocabulary {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Key and word side by side, so that a look-up costs one line of the cache. */
  private final long[] slots;

  private final boolean[] disguised;
  private final int shift;

  /** All keys: most pieces that are put together give none. */
  private final KeyBits knowns;

  /**
   * Bits of the words that may be written in two pieces. Some known words that are not among them
   * share a bit and are put together too; what is found today counts on that.
   */
  private final long[] splits = new long[1024];

  private final long[] shortMarks;

  /** The keys behind which another word stands: few words of a text are among them. */
  final KeyBits others;

  /** Whether any known word may be written in two pieces. */
  final boolean hasSplits;

  private Vocabulary(
      Map<Long, Long> entries,
      Collection<Long> plain,
      Collection<Long> splittable,
      long[] shortMarks) {
    this.shortMarks = shortMarks;
    int size = Integer.highestOneBit(Math.max(8, entries.size() * 3 / 2)) * 2;
    slots = new long[2 * size];
    disguised = new boolean[size];
    shift = Long.numberOfLeadingZeros(size - 1);
    knowns = new KeyBits(entries.size());
    long hidden = entries.entrySet().stream().filter(e -> !e.getKey().equals(e.getValue())).count();
    others = new KeyBits(2 * (int) hidden);
    entries.forEach(
        (key, word) -> {
          int slot = slot(key);
          while (slots[slot] != 0) {
            slot = following(slot);
          }
          slots[slot] = key;
          slots[slot + 1] = word;
          disguised[slot >>> 1] = !key.equals(word) && !plain.contains(key);
          knowns.add(key);
          if (!key.equals(word)) {
            others.add(key);
          }
        });
    for (long key : splittable) {
      int bit = splitBit(key);
      splits[bit >>> 6] |= 1L << bit;
    }
    hasSplits = !splittable.isEmpty();
  }

  private int slot(long key) {
    return (int) (key * GOLDEN >>> shift) << 1;
  }

  private int following(int slot) {
    return slot + 2 & slots.length - 1;
  }

  private static int splitBit(long key) {
    return (int) (key * GOLDEN >>> 48);
  }

  /** 1 if two pieces with this key together may be one word, else 0. */
  int maySplit(long key) {
    int bit = splitBit(key);
    return (int) (splits[bit >>> 6] >>> bit & 1);
  }

  /** The known word behind a key, 0 if none; a word that needs no repair is its own answer. */
  long word(long key) {
    int slot = knowns.mayHold(key) ? find(key) : -1;
    return slot < 0 ? 0 : slots[slot + 1];
  }

  private int find(long key) {
    int slot = slot(key);
    while (slots[slot] != key) {
      if (slots[slot] == 0) {
        return -1;
      }
      slot = following(slot);
    }
    return slot;
  }

  /** Whether a known word is nothing but a mark of one or two letters. */
  boolean isShortMark(long word) {
    for (long mark : shortMarks) {
      if (mark == word) {
        return true;
      }
    }
    return false;
  }

  /** Whether a key is a misspelling that hides a word (and not an everyday short form). */
  boolean isDisguise(long key) {
    int slot = find(key);
    return slot >= 0 && disguised[slot >>> 1];
  }

  /** Collects the words of the rules. */
  public static final class Builder {

    private static final int ALIKE_MARK = 7;
    private static final int LONG_MARK = 8;
    private static final int JOINED_MARK = 9;

    /** Pairs of letters that are written for each other. */
    private static final String[] ALIKE = {
      "iy", "ck", "sz", "sx", "vw", "dt", "il", "nm", "bv", "gq"
    };

    private final Map<String, Boolean> words = new HashMap<>();
    private final Set<String> joined = new LinkedHashSet<>();
    private final Set<String> joinedMarks = new LinkedHashSet<>();
    private final Set<String> plainWords = new HashSet<>();
    private final Set<String> splits = new HashSet<>();
    private final Predicate<String> everyday;

    /**
     * An empty vocabulary.
     *
     * @param everyday whether a folded word is one that listings use anyway and that is therefore
     *     no misspelt mark
     */
    public Builder(Predicate<String> everyday) {
      this.everyday = everyday;
    }

    /**
     * Adds the words of a phrase.
     *
     * @param mark whether it is the name of a mark, whose words are also looked for split and
     *     misspelt; an everyday word beside others ("túi đeo chéo mk") is no name
     */
    public Builder add(Phrase phrase, boolean mark) {
      for (String word : phrase.folded().split(" ", -1)) {
        if (!word.isEmpty()) {
          boolean name = mark && (phrase.tokens() == 1 || !everyday.test(word));
          words.merge(word, name, Boolean::logicalOr);
          if (name && (phrase.tokens() == 1 || !twoEverydayWords(word))) {
            splits.add(word);
          }
          if (!name) {
            plainWords.add(word);
          }
        }
      }
      if (phrase.tokens() > 1) {
        String one = phrase.folded().replace(" ", "");
        joined.add(one);
        if (mark && one.length() >= JOINED_MARK) {
          joinedMarks.add(one);
        }
      }
      return this;
    }

    /** "co in" is no hidden "coin": the mark is written "dirty coin". */
    private boolean twoEverydayWords(String word) {
      return IntStream.range(1, word.length())
          .anyMatch(i -> everyday.test(word.substring(0, i)) && everyday.test(word.substring(i)));
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
            boolean name = mark && !plainWords.contains(word);
            bySound(word, name ? Set.of() : Teencode.soundsLike(word), entries, plain);
            if (splits.contains(word)
                && word.length() >= 4
                && word.chars().allMatch(c -> c >= 'a')) {
              splittable.put(key, key);
            }
          });
      plainWords.forEach(word -> bySound(word, Teencode.alsoSoundsLike(word), entries, plain));
      words.forEach(
          (word, mark) -> {
            if (mark) {
              misspellings(word, entries);
            }
          });
      joinedMarks.forEach(word -> misspellings(word, entries));
      long[] shortMarks =
          words.keySet().stream()
              .filter(word -> word.length() <= 2 && !plainWords.contains(word))
              .mapToLong(Builder::key)
              .toArray();
      return new Vocabulary(entries, plain.keySet(), splittable.keySet(), shortMarks);
    }

    private static void bySound(
        String word, Set<String> sounds, Map<Long, Long> entries, Map<Long, Long> plain) {
      long key = key(word);
      for (String sound : sounds) {
        if (entries.putIfAbsent(key(sound), key) == null) {
          plain.put(key(sound), key);
        }
      }
    }

    /**
     * One letter of a long mark left out, swapped with its neighbour or written as one that sounds
     * or looks alike. The first letter stays; shorter marks have neighbours that are words.
     */
    private void misspellings(String word, Map<Long, Long> entries) {
      if (word.length() < ALIKE_MARK || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        return;
      }
      long key = key(word);
      char[] letters = word.toCharArray();
      for (int i = 1; i < letters.length; i++) {
        char own = letters[i];
        for (String alike : ALIKE) {
          int at = alike.indexOf(own);
          if (at >= 0) {
            letters[i] = alike.charAt(1 - at);
            disguise(new String(letters), key, entries);
          }
        }
        letters[i] = own;
        if (letters.length < LONG_MARK) {
          continue;
        }
        disguise(word.substring(0, i) + word.substring(i + 1), key, entries);
        if (i + 1 < letters.length) {
          letters[i] = letters[i + 1];
          letters[i + 1] = own;
          disguise(new String(letters), key, entries);
          letters[i + 1] = letters[i];
          letters[i] = own;
        }
      }
    }

    private void disguise(String written, long key, Map<Long, Long> entries) {
      if (!everyday.test(written)) {
        entries.putIfAbsent(key(written), key);
      }
    }

    private static long key(String word) {
      return Phrase.keyOf(word);
    }
  }
}
