package vn.chosach.screening.ranking;

import java.util.List;
import java.util.Random;

/**
 * Logistic regression by stochastic gradient steps that shrink for features seen often. The order
 * of the steps comes from a fixed seed and all arithmetic is strict: equal verdicts in equal order
 * give equal bytes on every machine.
 */
public final class RankTraining {

  private static final long SEED = 20_261_130L;
  private static final int ROUNDS = 10;
  private static final double STEP = 0.3;
  private static final double SHRINK = 0.0005;

  private RankTraining() {}

  /**
   * A row with what officers found.
   *
   * @param worth whether it was kept in sight or became a case
   * @param weight above 0 to 1: what one account may say is capped
   */
  public record Lesson(RankedRow row, boolean worth, double weight) {}

  private record Prepared(int[] slots, float[] values, boolean worth, double weight) {}

  /**
   * Learns.
   *
   * @param lessons in an order of the caller that is the same each time
   */
  public static Reranker learn(List<Lesson> lessons) {
    Prepared[] all = lessons.stream().map(RankTraining::prepared).toArray(Prepared[]::new);
    var random = new Random(SEED);
    var weights = new float[RowFeatures.SLOTS];
    var squares = new float[RowFeatures.SLOTS];
    double bias = 0;
    double biasSquares = 0;
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(all, random);
      for (Prepared one : all) {
        double sum = bias;
        for (int f = 0; f < one.slots.length; f++) {
          sum += (double) weights[one.slots[f]] * one.values[f];
        }
        double miss = (Reranker.chance(sum) - (one.worth ? 1 : 0)) * one.weight;
        biasSquares += miss * miss;
        bias -= STEP * miss / (1 + Math.sqrt(biasSquares));
        for (int f = 0; f < one.slots.length; f++) {
          int slot = one.slots[f];
          double slope = miss * one.values[f] + SHRINK * weights[slot];
          squares[slot] += (float) (slope * slope);
          weights[slot] -= (float) (STEP * slope / (0.1 + Math.sqrt(squares[slot])));
        }
      }
    }
    return new Reranker(bias, weights);
  }

  private static Prepared prepared(Lesson lesson) {
    List<RowFeatures.Feature> features = RowFeatures.of(lesson.row);
    var slots = new int[features.size()];
    var values = new float[features.size()];
    for (int f = 0; f < slots.length; f++) {
      slots[f] = features.get(f).slot();
      values[f] = features.get(f).value();
    }
    return new Prepared(slots, values, lesson.worth, lesson.weight);
  }

  private static void shuffle(Prepared[] all, Random random) {
    for (int n = all.length - 1; n > 0; n--) {
      int other = random.nextInt(n + 1);
      Prepared kept = all[n];
      all[n] = all[other];
      all[other] = kept;
    }
  }
}
