package vn.chosach.linking.decisions;

import java.util.Arrays;

/**
 * The pairs that are matches, ascending.
 *
 * @param score 0 to 1; from the half on a pair is more likely a match than not
 * @param cluster for each record the number of its cluster, which is its first record
 */
public record Decision(Partners partners, int[] left, int[] right, float[] score, int[] cluster) {

  /** How many pairs there are. */
  public int size() {
    return left.length;
  }

  /** Two pairs or more may hold a record: all that hang together are one cluster. */
  static int[] hangingTogether(int records, int[] left, int[] right) {
    int[] parent = new int[records];
    Arrays.setAll(parent, record -> record);
    for (int pair = 0; pair < left.length; pair++) {
      int a = root(parent, left[pair]);
      int b = root(parent, right[pair]);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    int[] cluster = new int[records];
    Arrays.setAll(cluster, record -> root(parent, record));
    return cluster;
  }

  private static int root(int[] parent, int record) {
    int at = record;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
