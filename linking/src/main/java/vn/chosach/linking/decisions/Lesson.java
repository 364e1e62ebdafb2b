package vn.chosach.linking.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.judgements.Judgement;

/**
 * Weights drawn to what persons judged. Whether that is better is seen on judgements that were left
 * out of the learning, one fifth after the other: it must find no less, err no more and be surer of
 * it, or the weights stay as they are.
 */
final class Lesson {

  private static final int FOLDS = 5;

  /** Part of the errors of who always says the same; judging by chance makes as many. */
  private static final double BETTER = 0.9;

  private final Weights weights;
  private final Evidence evidence;
  private final List<Judgement> judged;
  private final byte[] likeness;
  private final boolean[] same;
  private final float least;
  private final int features;

  /**
   * @param least odds from which on a pair is taken
   */
  Lesson(Weights weights, Evidence evidence, List<Judgement> judged, float least) {
    this.weights = weights;
    this.evidence = evidence;
    this.judged = judged;
    this.least = least;
    this.features = evidence.features().size();
    this.likeness = new byte[judged.size() * features];
    this.same = new boolean[judged.size()];
    for (int i = 0; i < same.length; i++) {
      Judgement pair = judged.get(i);
      evidence.compare(pair.left(), pair.right(), likeness, i * features);
      same[i] = pair.same();
    }
  }

  boolean isLargeEnough() {
    long positive = judged.stream().filter(Judgement::same).count();
    return judged.size() >= Taught.FEWEST
        && Math.min(positive, judged.size() - positive) >= Taught.FEWEST_OF_A_KIND;
  }

  /** Of all judgements. */
  Weights learnt() {
    return weights.drawnTo(likeness, same, i -> true);
  }

  /** Odds from which on pairs are best taken by all judgements. */
  float limit() {
    return limit(new Judge(evidence, learnt()), i -> true);
  }

  private float odds(Judge judge, int pair) {
    return judge.odds(likeness, pair * features, judged.get(pair).left());
  }

  /** Where F1 is highest among judged pairs. */
  private float limit(Judge judge, IntPredicate counts) {
    int[] order =
        IntStream.range(0, same.length)
            .filter(counts)
            .boxed()
            .sorted(Comparator.comparingDouble(pair -> -odds(judge, pair)))
            .mapToInt(pair -> pair)
            .toArray();
    long known = IntStream.of(order).filter(pair -> same[pair]).count();
    int right = 0;
    double highest = -1;
    float limit = least;
    for (int i = 0; i + 1 < order.length; i++) {
      right += same[order[i]] ? 1 : 0;
      double f1 = 2.0 * right / (i + 1 + known);
      if (f1 > highest) {
        highest = f1;
        limit = (odds(judge, order[i]) + odds(judge, order[i + 1])) / 2;
      }
    }
    return limit;
  }

  Taught tried() {
    Score before = new Score();
    Score after = new Score();
    Judge without = new Judge(evidence, weights);
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      IntPredicate others = i -> i % FOLDS != out;
      Judge with = new Judge(evidence, weights.drawnTo(likeness, same, others));
      float limit = limit(with, others);
      for (int i = fold; i < same.length; i += FOLDS) {
        before.add(odds(without, i) - least, same[i]);
        after.add(odds(with, i) - limit, same[i]);
      }
    }
    boolean better =
        after.f1() >= before.f1()
            && after.surprise < before.surprise
            && after.errors() <= before.errors()
            && after.errors() < BETTER * Math.min(after.known, same.length - after.known);
    return new Taught(better, before.f1(), after.f1());
  }

  private static final class Score {
    private int right;
    private int taken;
    private int known;
    private double surprise;

    void add(double odds, boolean same) {
      right += odds >= 0 && same ? 1 : 0;
      taken += odds >= 0 ? 1 : 0;
      known += same ? 1 : 0;
      surprise += Math.log1p(Math.exp(same ? -odds : odds));
    }

    int errors() {
      return taken + known - 2 * right;
    }

    double f1() {
      return 2.0 * right / Math.max(1, taken + known);
    }
  }
}
