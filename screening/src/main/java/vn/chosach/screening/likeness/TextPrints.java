package vn.chosach.screening.likeness;

import java.util.Arrays;
import vn.chosach.screening.folding.FoldedText;

/**
 * Takes the prints by which nearly equal texts are found: the set of character 4-grams of the
 * folded text, and MinHash bands over it (locality-sensitive hashing). Two texts with one band in
 * common are candidates; {@link #similarity} decides. The same text always has the same print, so
 * prints may be stored and compared later.
 *
 * <p>Not thread-safe: one instance a thread.
 */
public final class TextPrints {

  /** Number of bands, the keys of a print. */
  public static final int BANDS = 40;

  /** Kept beside stored prints, so that prints of different versions are never compared. */
  public static final String ALGORITHM = "minhash-4-40x3";

  /** Least similarity of listing titles that are nearly the same. */
  public static final double ALIKE = 0.65;

  private static final int GRAM = 4;
  private static final int ROWS = 3;

  private final long[] factors = new long[BANDS * ROWS];
  private final FoldedText fold = new FoldedText();

  /** Ready to take prints. */
  public TextPrints() {
    long state = 389;
    for (int i = 0; i < factors.length; i++) {
      state += 0x9E3779B97F4A7C15L;
      factors[i] = mix(state) | 1;
    }
  }

  /**
   * The set of 4-grams, hashed, in rising order; empty for a text of less than four folded
   * characters.
   */
  public int[] grams(String text) {
    fold.clear();
    fold.add(text);
    int count = Math.max(0, fold.length() - GRAM + 1);
    int[] set = new int[count];
    for (int i = 0; i < count; i++) {
      int gram = 0;
      for (int k = 0; k < GRAM; k++) {
        gram = gram * 0x01000193 ^ fold.charAt(i + k);
      }
      set[i] = gram;
    }
    Arrays.sort(set);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || set[kept - 1] != set[i]) {
        set[kept++] = set[i];
      }
    }
    return Arrays.copyOf(set, kept);
  }

  /** The keys of the bands; none for an empty set. */
  public long[] bands(int[] grams) {
    if (grams.length == 0) {
      return new long[0];
    }
    long[] minima = new long[factors.length];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (int gram : grams) {
      long x = mix(gram * 0x9E3779B97F4A7C15L);
      for (int i = 0; i < minima.length; i++) {
        long h = (x * factors[i]) >>> 1;
        if (h < minima[i]) {
          minima[i] = h;
        }
      }
    }
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int r = 0; r < ROWS; r++) {
        key = mix(key ^ minima[band * ROWS + r]);
      }
      keys[band] = key;
    }
    return keys;
  }

  /** Exact Jaccard similarity of two sets of grams, 0 to 1. */
  public static double similarity(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int both = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int any = a.length + b.length - both;
    return any == 0 ? 0 : (double) both / any;
  }

  private static long mix(long x) {
    long h = (x ^ x >>> 32) * 0xD6E8FEB86659FD93L;
    h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
    return h ^ h >>> 32;
  }
}
