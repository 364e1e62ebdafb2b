package vn.chosach.linking.decisions;

import java.util.Arrays;

/**
 * What chance alone makes look alike (the target–decoy way of proteomics, Elias and Gygi 2007).
 * Beside the partners that were found stand those that would be found if the first did not exist:
 * where a record has one partner these are no matches, and show how high false ones reach.
 */
final class Decoys {

  private Decoys() {}

  /**
   * The odds from which on the pairs found are best taken: where the mean of precision and recall
   * (F1) is highest by what the decoys say.
   *
   * @param found odds of the partners found
   * @param decoys odds of those found without them
   */
  static float threshold(float[] found, float[] decoys) {
    if (found.length == 0 || decoys.length == 0) {
      return Float.NEGATIVE_INFINITY;
    }
    float[] best = found.clone();
    float[] chance = decoys.clone();
    Arrays.sort(best);
    Arrays.sort(chance);
    double part = falsePart(best, chance);
    double matches = Math.max(1, best.length - part * chance.length);
    float at = Float.NEGATIVE_INFINITY;
    double highest = -1;
    int below = 0;
    for (int i = 0; i < best.length; i++) {
      while (below < chance.length && chance[below] < best[i]) {
        below++;
      }
      int taken = best.length - i;
      double right = Math.max(0, taken - part * (chance.length - below));
      double f = 2 * right / (taken + matches);
      if (f > highest) {
        highest = f;
        at = i == 0 ? Float.NEGATIVE_INFINITY : (best[i] + best[i - 1]) / 2;
      }
    }
    return at;
  }

  /**
   * How many false ones are among the found for each decoy. Below the middle of the decoys there
   * are hardly any true ones.
   */
  private static double falsePart(float[] found, float[] decoys) {
    float middle = decoys[decoys.length / 2];
    int below = 0;
    while (below < found.length && found[below] < middle) {
      below++;
    }
    return Math.min(1, below / Math.max(1, decoys.length / 2.0));
  }
}
