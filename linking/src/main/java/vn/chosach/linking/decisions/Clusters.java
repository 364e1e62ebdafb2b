package vn.chosach.linking.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chosach.linking.candidates.Pairs;

/**
 * Puts records together whose pairs speak for it on the average (average linkage): one pair that
 * speaks for it does not outweigh many that speak against.
 */
public final class Clusters {

  /** Pairs between two clusters that are asked at most; the average of so many is sure enough. */
  private static final int ASKED = 144;

  /** A single pair speaks no louder. */
  private static final float LOUDEST = 12;

  /** Of so many records one may change its cluster where nothing is said to change any more. */
  private static final int STILL = 1_000;

  /** So many times as many pairs tell that clusters were pieces. */
  private static final double PIECES = 2.5;

  /** Log odds of any pair. */
  public interface Odds {
    float of(int a, int b);
  }

  private final int records;
  private final Pairs pairs;
  private final Odds unknown;

  /**
   * @param unknown is asked where a pair is none of those given
   */
  public Clusters(int records, Pairs pairs, Odds unknown) {
    this.records = records;
    this.pairs = pairs;
    this.unknown = unknown;
  }

  /**
   * @return for each record the number of its cluster, which is that of its first record
   */
  public int[] of(float[] odds, float threshold) {
    int[] cluster = new int[records];
    List<int[]> members = new ArrayList<>(records);
    for (int record = 0; record < records; record++) {
      cluster[record] = record;
      members.add(new int[] {record});
    }
    long[] order = new long[odds.length];
    int size = 0;
    for (int pair = 0; pair < odds.length; pair++) {
      if (odds[pair] >= threshold) {
        order[size++] = (long) -Math.round(odds[pair] * 1000) << 32 | pair;
      }
    }
    order = Arrays.copyOf(order, size);
    Arrays.parallelSort(order);
    boolean merged = true;
    while (merged) {
      merged = false;
      int left = 0;
      for (int i = 0; i < size; i++) {
        int pair = (int) order[i];
        int a = cluster[pairs.left(pair)];
        int b = cluster[pairs.right(pair)];
        if (a == b) {
          continue;
        }
        if (average(members.get(a), members.get(b)) >= threshold) {
          int into = Math.min(a, b);
          int from = Math.max(a, b);
          int[] x = members.get(into);
          int[] y = members.get(from);
          int[] all = Arrays.copyOf(x, x.length + y.length);
          System.arraycopy(y, 0, all, x.length, y.length);
          members.set(into, all);
          members.set(from, new int[0]);
          for (int record : y) {
            cluster[record] = into;
          }
          merged = true;
        } else {
          order[left++] = order[i];
        }
      }
      size = left;
    }
    return cluster;
  }

  /** Whether no more than one record of a thousand changed its cluster. */
  static boolean areNearly(int[] before, int[] now) {
    int changed = 0;
    for (int record = 0; record < before.length; record++) {
      changed += before[record] == now[record] ? 0 : 1;
    }
    return before.length > 0 && changed <= before.length / STILL;
  }

  /** Whether clusters grew so much that they were pieces of larger ones. */
  static boolean werePieces(int[] before, int[] now) {
    return pairs(now) >= PIECES * pairs(before);
  }

  private static double pairs(int[] cluster) {
    double pairs = 0;
    for (int[] of : members(cluster)) {
      pairs += of.length * (of.length - 1.0) / 2;
    }
    return pairs;
  }

  /** The records of each cluster, at the number of its first; none elsewhere. */
  static int[][] members(int[] cluster) {
    int[] sizes = new int[cluster.length];
    for (int of : cluster) {
      sizes[of]++;
    }
    int[][] members = new int[cluster.length][];
    for (int i = 0; i < members.length; i++) {
      members[i] = new int[sizes[i]];
      sizes[i] = 0;
    }
    for (int record = 0; record < cluster.length; record++) {
      members[cluster[record]][sizes[cluster[record]]++] = record;
    }
    return members;
  }

  private float average(int[] x, int[] y) {
    long all = (long) x.length * y.length;
    double sum = 0;
    int asked = (int) Math.min(all, ASKED);
    for (int i = 0; i < asked; i++) {
      long at = all * i / asked;
      float odds = unknown.of(x[(int) (at / y.length)], y[(int) (at % y.length)]);
      sum += Math.max(-LOUDEST, Math.min(LOUDEST, odds));
    }
    return (float) (sum / asked);
  }
}
