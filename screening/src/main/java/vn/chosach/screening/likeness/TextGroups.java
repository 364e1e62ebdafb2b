package vn.chosach.screening.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.chosach.screening.folding.FoldedText;

/**
 * Groups texts that are nearly the same: MinHash over character 4-grams of the folded text, banded
 * (LSH) to find candidates, the exact Jaccard similarity to decide. Texts are added one by one; a
 * text joins the group of the earlier leader that it is nearest to, or leads a group of its own.
 * Members are compared with leaders only, so groups do not grow together through chains of
 * likenesses.
 *
 * <p>Not thread-safe.
 */
public final class TextGroups {

  private static final int GRAM = 4;
  private static final int BANDS = 40;
  private static final int ROWS = 3;
  private static final int LARGEST_BUCKET = 64;
  private static final int[] NOBODY = {};

  private final double threshold;
  private final long[] factors = new long[BANDS * ROWS];
  private final Map<Long, int[]> buckets = new HashMap<>();
  private final FoldedText fold = new FoldedText();
  private int[][] grams = new int[1024][];
  private int[] leaders = new int[1024];
  private int size;

  /**
   * @param threshold least Jaccard similarity of the 4-gram sets, 0 to 1
   */
  public TextGroups(double threshold) {
    this.threshold = threshold;
    long state = 389;
    for (int i = 0; i < factors.length; i++) {
      state += 0x9E3779B97F4A7C15L;
      factors[i] = mix(state) | 1;
    }
  }

  /** With the threshold that suits listing titles. */
  public TextGroups() {
    this(0.65);
  }

  /**
   * Adds a text.
   *
   * @return its number: 0 for the first
   */
  public int add(String text) {
    int own = size++;
    if (own == grams.length) {
      grams = Arrays.copyOf(grams, own * 2);
      leaders = Arrays.copyOf(leaders, own * 2);
    }
    leaders[own] = own;
    int[] set = grams(text);
    grams[own] = set;
    if (set.length == 0) {
      return own;
    }
    long[] minima = new long[factors.length];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (int gram : set) {
      long x = mix(gram * 0x9E3779B97F4A7C15L);
      for (int i = 0; i < minima.length; i++) {
        long h = (x * factors[i]) >>> 1;
        if (h < minima[i]) {
          minima[i] = h;
        }
      }
    }
    long[] keys = new long[BANDS];
    double nearest = threshold;
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int r = 0; r < ROWS; r++) {
        key = mix(key ^ minima[band * ROWS + r]);
      }
      keys[band] = key;
      for (int leader : buckets.getOrDefault(key, NOBODY)) {
        double similarity = leader == leaders[own] ? 0 : similarity(own, leader);
        if (similarity >= nearest && (similarity > nearest || leaders[own] == own)) {
          nearest = similarity;
          leaders[own] = leader;
        }
      }
    }
    if (leaders[own] == own) {
      for (long key : keys) {
        lead(own, key);
      }
    }
    return own;
  }

  private void lead(int own, long key) {
    int[] bucket = buckets.getOrDefault(key, NOBODY);
    if (bucket.length < LARGEST_BUCKET) {
      int[] grown = Arrays.copyOf(bucket, bucket.length + 1);
      grown[bucket.length] = own;
      buckets.put(key, grown);
    }
  }

  /** Number of the group that a text is in: the same for all its members. */
  public int group(int text) {
    return leaders[text];
  }

  /** Exact Jaccard similarity of two added texts, 0 to 1. */
  public double similarity(int left, int right) {
    int[] a = grams[left];
    int[] b = grams[right];
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

  private int[] grams(String text) {
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

  private static long mix(long x) {
    long h = (x ^ x >>> 32) * 0xD6E8FEB86659FD93L;
    h = (h ^ h >>> 32) * 0xD6E8FEB86659FD93L;
    return h ^ h >>> 32;
  }
}
