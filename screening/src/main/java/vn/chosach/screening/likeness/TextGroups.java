package vn.chosach.screening.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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

  private static final int LARGEST_BUCKET = 64;
  private static final int[] NOBODY = {};

  private final double threshold;
  private final Map<Long, int[]> buckets = new HashMap<>();
  private final TextPrints prints = new TextPrints();
  private int[][] grams = new int[1024][];
  private int[] leaders = new int[1024];
  private int size;

  /**
   * @param threshold least Jaccard similarity of the 4-gram sets, 0 to 1
   */
  public TextGroups(double threshold) {
    this.threshold = threshold;
  }

  /** With the threshold that suits listing titles. */
  public TextGroups() {
    this(TextPrints.ALIKE);
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
    int[] set = prints.grams(text);
    grams[own] = set;
    if (set.length == 0) {
      return own;
    }
    long[] keys = prints.bands(set);
    double nearest = threshold;
    for (long key : keys) {
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
    return TextPrints.similarity(grams[left], grams[right]);
  }
}
