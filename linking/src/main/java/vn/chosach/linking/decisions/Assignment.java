package vn.chosach.linking.decisions;

import java.util.ArrayDeque;
import java.util.Arrays;
import vn.chosach.linking.candidates.Pairs;

/**
 * Gives each record at most one partner so that the sum of what the pairs are worth is as large as
 * it can be (auction algorithm, Bertsekas 1988). A pair that is worth nothing is not made.
 */
final class Assignment {

  /** How far from the best sum each pair may be; also what each bid raises a price by. */
  private static final float STEP = 0.02f;

  private static final int MOST_BIDS = 4_000;

  private Assignment() {}

  /**
   * @param worth of each pair; what is not above zero is left out
   * @return numbers of the pairs that were made, ascending
   */
  static int[] of(Pairs pairs, float[] worth, int records, boolean two) {
    // in one file each record stands on both sides, and what both sides agree upon is kept
    int[] starts = new int[records + 1];
    for (int pair = 0; pair < worth.length; pair++) {
      if (worth[pair] > 0) {
        starts[pairs.left(pair) + 1]++;
        if (!two) {
          starts[pairs.right(pair) + 1]++;
        }
      }
    }
    for (int i = 0; i < records; i++) {
      starts[i + 1] += starts[i];
    }
    int[] edges = new int[starts[records]];
    int[] next = starts.clone();
    for (int pair = 0; pair < worth.length; pair++) {
      if (worth[pair] > 0) {
        edges[next[pairs.left(pair)]++] = pair;
        if (!two) {
          edges[next[pairs.right(pair)]++] = pair;
        }
      }
    }
    float[] price = new float[records];
    int[] owner = new int[records];
    int[] holds = new int[records];
    int[] bids = new int[records];
    Arrays.fill(owner, -1);
    Arrays.fill(holds, -1);
    ArrayDeque<Integer> free = new ArrayDeque<>();
    for (int record = 0; record < records; record++) {
      if (starts[record + 1] > starts[record]) {
        free.add(record);
      }
    }
    while (!free.isEmpty()) {
      int bidder = free.poll();
      float best = 0;
      float second = 0;
      int bestPair = -1;
      for (int at = starts[bidder]; at < starts[bidder + 1]; at++) {
        int pair = edges[at];
        int other = pairs.left(pair) == bidder ? pairs.right(pair) : pairs.left(pair);
        float gain = worth[pair] - price[other];
        if (gain > best) {
          second = best;
          best = gain;
          bestPair = pair;
        } else if (gain > second) {
          second = gain;
        }
      }
      if (bestPair < 0 || bids[bidder]++ > MOST_BIDS) {
        continue;
      }
      int won = pairs.left(bestPair) == bidder ? pairs.right(bestPair) : pairs.left(bestPair);
      price[won] += best - second + STEP;
      if (owner[won] >= 0) {
        holds[owner[won]] = -1;
        free.add(owner[won]);
      }
      owner[won] = bidder;
      holds[bidder] = bestPair;
    }
    return agreed(pairs, worth, holds, two);
  }

  private static int[] agreed(Pairs pairs, float[] worth, int[] holds, boolean two) {
    int[] made = Arrays.stream(holds).filter(pair -> pair >= 0).toArray();
    if (two) {
      Arrays.sort(made);
      return made;
    }
    // both hold each other first, then the rest by worth
    int[] kept =
        Arrays.stream(made)
            .distinct()
            .boxed()
            .sorted(
                (x, y) -> {
                  int mutual =
                      Boolean.compare(isMutual(pairs, holds, y), isMutual(pairs, holds, x));
                  return mutual != 0 ? mutual : Float.compare(worth[y], worth[x]);
                })
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] taken = new boolean[holds.length];
    int size = 0;
    for (int pair : kept) {
      if (!taken[pairs.left(pair)] && !taken[pairs.right(pair)]) {
        taken[pairs.left(pair)] = true;
        taken[pairs.right(pair)] = true;
        kept[size++] = pair;
      }
    }
    int[] result = Arrays.copyOf(kept, size);
    Arrays.sort(result);
    return result;
  }

  private static boolean isMutual(Pairs pairs, int[] holds, int pair) {
    return holds[pairs.left(pair)] == pair && holds[pairs.right(pair)] == pair;
  }
}
