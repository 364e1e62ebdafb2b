package vn.chosach.screening.matching;

import java.util.Arrays;
import vn.chosach.screening.folding.Phrase;

/**
 * Bits of the words and pairs of neighbours of one listing, as written and as repaired: most
 * phrases that are not there show in none, so that they are not looked for. Made when first asked.
 */
final class WordPrints {

  private static final int BITS = 12;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] bits = new long[1 << BITS - 6];
  private boolean made;

  /** The print of a phrase by its beginning. */
  static int of(long first, long second) {
    return (int) (PhraseIndex.pair(first, second) >>> 64 - BITS);
  }

  private static int of(long word) {
    return (int) (word * GOLDEN >>> 64 - BITS);
  }

  static int of(Phrase phrase) {
    return phrase.tokens() < 2 ? of(phrase.key(0)) : of(phrase.key(0), phrase.key(1));
  }

  static int[] of(Phrase[] phrases) {
    return Arrays.stream(phrases).mapToInt(WordPrints::of).toArray();
  }

  void begin() {
    made = false;
  }

  /** Quick no: whether a phrase may stand in the listing. */
  boolean mayHold(int print, SeenMarks seenMarks) {
    if (!made) {
      made = true;
      Arrays.fill(bits, 0);
      add(seenMarks.text.keys(), seenMarks.text.tokens());
      if (seenMarks.repaired) {
        add(seenMarks.view.keys(), seenMarks.view.count());
      }
    }
    return (bits[print >>> 6] >>> print & 1) != 0;
  }

  private void add(long[] keys, int count) {
    for (int t = 0; t < count; t++) {
      int word = of(keys[t]);
      bits[word >>> 6] |= 1L << word;
      if (t + 1 < count) {
        int pair = of(keys[t], keys[t + 1]);
        bits[pair >>> 6] |= 1L << pair;
      }
    }
  }
}
