package vn.chosach.linking.decisions;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.candidates.Parallel;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.evidence.Field;
import vn.chosach.linking.evidence.Records;

/** All candidate pairs compared, each feature a byte. */
final class Comparisons {

  /** Pairs taken by chance that stand for all pairs there are. */
  private static final int CHANCE = 100_000;

  private static final long SEED = 20_250_701;

  private final Records records;
  private final Pairs pairs;
  private final Evidence evidence;
  private final int features;
  private final byte[] likeness;

  Comparisons(Records records, Pairs pairs) {
    this(records, pairs, null);
  }

  /**
   * @param compared what {@link Evidence#compare} said of each pair, where that was done elsewhere
   */
  Comparisons(Records records, Pairs pairs, byte @Nullable [] compared) {
    this.records = records;
    this.pairs = pairs;
    this.evidence = new Evidence(records);
    this.features = evidence.features().size();
    int length = Math.multiplyExact(pairs.size(), features);
    this.likeness = compared == null ? new byte[length] : compared;
    if (likeness.length != length) {
      throw new IllegalArgumentException("compared otherwise: " + likeness.length);
    }
    if (compared != null) {
      return;
    }
    Parallel.run(
        pairs.size(),
        () ->
            (from, to) -> {
              for (int pair = from; pair < to; pair++) {
                evidence.compare(pairs.left(pair), pairs.right(pair), likeness, pair * features);
              }
            });
  }

  Evidence evidence() {
    return evidence;
  }

  Weights weights(Rivals rivals) {
    Weights weights = new Weights(pairs, likeness, features, rivals);
    for (int f = 0; f < features && rivals.partners() == Partners.ANY && !rivals.two(); f++) {
      // in one file each word stands in a field that is compared by itself; where groups grow by
      // what is alike, the second count joins the pieces of one album
      if (evidence.features().get(f).aspect() == Evidence.Aspect.WORDS && features > 3) {
        weights.mute(f);
      }
    }
    return weights;
  }

  float[] odds(Judge judge) {
    float[] odds = new float[pairs.size()];
    Parallel.run(
        pairs.size(),
        () ->
            (from, to) -> {
              for (int pair = from; pair < to; pair++) {
                odds[pair] = judge.odds(likeness, pair * features, pairs.left(pair));
              }
            });
    return odds;
  }

  /** Likeness of pairs taken by chance, always the same ones. */
  byte[] chance() {
    Random random = new Random(SEED);
    int count = Math.min(CHANCE, pairs.size());
    byte[] of = new byte[count * features];
    int all = records.count();
    int first = records.first();
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(records.two() ? first : all);
      int b = records.two() ? first + random.nextInt(all - first) : random.nextInt(all);
      evidence.compare(a, b == a ? (a + 1) % all : b, of, i * features);
    }
    return of;
  }

  /**
   * A first guess at the probabilities: pairs that are best for both sides by the plain mean of
   * likenesses, where fields of many different values count more and silence counts little.
   */
  float[] guess() {
    float[] weight = new float[features];
    float all = 0;
    for (int f = 0; f < features; f++) {
      Field field = evidence.features().get(f).field();
      boolean whole = evidence.features().get(f).aspect() != Evidence.Aspect.FIELD;
      weight[f] = (float) Math.log(whole || field == null ? records.count() : field.size());
      all += weight[f];
    }
    float[] mean = new float[pairs.size()];
    float[] best = new float[records.count()];
    for (int pair = 0; pair < mean.length; pair++) {
      float sum = 0;
      for (int f = 0; f < features; f++) {
        int q = likeness[pair * features + f] & 0xFF;
        sum += weight[f] * (q == Evidence.SILENT ? 0.3f : (q - 1) / (Evidence.SAME - 1f));
      }
      mean[pair] = sum / Math.max(1e-6f, all);
      best[pairs.left(pair)] = Math.max(best[pairs.left(pair)], mean[pair]);
      best[pairs.right(pair)] = Math.max(best[pairs.right(pair)], mean[pair]);
    }
    for (int pair = 0; pair < mean.length; pair++) {
      boolean mutual =
          mean[pair] >= best[pairs.left(pair)] && mean[pair] >= best[pairs.right(pair)];
      mean[pair] = mutual ? Math.min(0.95f, mean[pair] * mean[pair] + 0.2f) : 0.02f * mean[pair];
    }
    return mean;
  }
}
