package vn.chosach.screening.pictures;

import java.util.Arrays;

/**
 * Finds all stored hashes within a Hamming distance, exactly (multi-index hashing): the 256 bits
 * are cut into 16 slots of 16 bits; two hashes at a distance up to 31 agree in at least one slot up
 * to one bit, so 17 buckets a slot hold every answer. Half of each hash is kept in the bucket, and
 * only what passes there is compared in full.
 *
 * <p>Grows as hashes are added: new ones wait in a short row that is searched in full until the
 * buckets are laid out anew. Not thread-safe while adding; searches by several threads are safe as
 * long as nobody adds and each uses its own {@link Search}.
 */
public final class PictureIndex {

  private static final int SLOTS = 16;
  private static final int BUCKETS = 65536;

  private PdqHash[] hashes = new PdqHash[1024];
  private long[] ids = new long[1024];
  private int size;
  private int laidOut;
  private int[][] starts = new int[SLOTS][0];
  private int[][] members = new int[SLOTS][0];
  private long[][] halves = new long[SLOTS][0];

  /** Adds a hash under an id of the caller's; several hashes may share an id. */
  public void add(long id, PdqHash hash) {
    if (size == ids.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
    }
    hashes[size] = hash;
    ids[size++] = id;
    if (size - laidOut > 2048 + laidOut / 4) {
      layOut();
    }
  }

  /**
   * Lays the buckets out for everything added so far. Happens by itself; calling it is optional.
   */
  public void layOut() {
    for (int s = 0; s < SLOTS; s++) {
      int[] first = new int[BUCKETS + 1];
      for (int i = 0; i < size; i++) {
        first[hashes[i].slot(s) + 1]++;
      }
      for (int b = 0; b < BUCKETS; b++) {
        first[b + 1] += first[b];
      }
      int[] next = Arrays.copyOf(first, BUCKETS);
      int[] member = new int[size];
      long[] half = new long[2 * size];
      int word = s >> 2;
      for (int i = 0; i < size; i++) {
        int place = next[hashes[i].slot(s)]++;
        member[place] = i;
        half[2 * place] = hashes[i].word(word + 1 & 3);
        half[2 * place + 1] = hashes[i].word(word + 2 & 3);
      }
      starts[s] = first;
      members[s] = member;
      halves[s] = half;
    }
    laidOut = size;
  }

  /** The room that a search works in; one a thread. */
  public Search search() {
    return new Search();
  }

  /** One thread's searches. */
  public final class Search {

    private int[] found = new int[64];
    private int count;

    /**
     * All hashes at a distance of at most {@code radius}.
     *
     * @param radius 0 to 256; up to 47 through the buckets, beyond by comparing all
     * @return how many were found; see {@link #id} and {@link #distance}
     */
    public int within(PdqHash query, int radius) {
      count = 0;
      if (radius > 47) {
        scan(query, radius, 0, size);
        return count;
      }
      int bits = radius / SLOTS;
      if (laidOut > 0) {
        for (int s = 0; s < SLOTS; s++) {
          int key = query.slot(s);
          bucket(query, radius, s, key);
          if (bits > 0) {
            for (int i = 0; i < 16; i++) {
              int near = key ^ 1 << i;
              bucket(query, radius, s, near);
              if (bits > 1) {
                for (int j = i + 1; j < 16; j++) {
                  bucket(query, radius, s, near ^ 1 << j);
                }
              }
            }
          }
        }
      }
      distinct();
      scan(query, radius, laidOut, size);
      return count;
    }

    private void bucket(PdqHash query, int radius, int slot, int key) {
      int from = starts[slot][key];
      int to = starts[slot][key + 1];
      long[] half = halves[slot];
      int word = slot >> 2;
      long one = query.word(word + 1 & 3);
      long two = query.word(word + 2 & 3);
      for (int p = from; p < to; p++) {
        int near = Long.bitCount(half[2 * p] ^ one) + Long.bitCount(half[2 * p + 1] ^ two);
        if (near <= radius) {
          int i = members[slot][p];
          if (hashes[i].distance(query) <= radius) {
            keep(i);
          }
        }
      }
    }

    private void scan(PdqHash query, int radius, int from, int to) {
      for (int i = from; i < to; i++) {
        if (hashes[i].distance(query) <= radius) {
          keep(i);
        }
      }
    }

    private void keep(int i) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = i;
    }

    private void distinct() {
      Arrays.sort(found, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (kept == 0 || found[kept - 1] != found[i]) {
          found[kept++] = found[i];
        }
      }
      count = kept;
    }

    /** Id of a find. */
    public long id(int number) {
      return ids[found[number]];
    }

    /** Hash of a find. */
    public PdqHash hash(int number) {
      return hashes[found[number]];
    }
  }
}
