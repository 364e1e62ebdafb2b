package vn.chosach.linking.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.candidates.Parallel;
import vn.chosach.linking.evidence.Evidence;

/**
 * What each likeness of each feature is worth, in natural logarithms of odds (Fellegi and Sunter
 * 1969), learnt from the pairs themselves (expectation–maximisation) without any label.
 */
final class Weights {

  /** Levels of likeness, 0 silent, 1 to 10 by tenths, the last for equality. */
  private static final int LEVELS = 12;

  private static final int[] LEVEL = new int[Evidence.SAME + 1];

  /** How strongly what was never seen leans to the rule that matches are alike. */
  private static final double LEAN = 5;

  /** Weight of that rule among the pairs. */
  private static final double DOUBT = 0.005;

  /** One feature alone never decides: it may be wrong in one record of a thousand. */
  private static final double LOUDEST = Math.log(1000);

  private static final int ROUNDS = 20;

  /** When the share of matches changes by less than this part, nothing more is learnt. */
  private static final double STILL = 1e-4;

  private static final double BELIEF = 100;

  private static final double FARTHEST = 30;
  private static final int UNIT = 1_000_000;

  static {
    for (int q = 1; q < LEVEL.length; q++) {
      double s = (q - 1) / (Evidence.SAME - 1.0);
      LEVEL[q] = s >= 0.995 ? LEVELS - 1 : 1 + (int) (s * 10);
    }
  }

  private final Pairs pairs;
  private final byte[] likeness;
  private final int features;
  private final double[][] match;
  private final double[][] other;
  private double share;
  private final Rivals rivals;
  private int mute = -1;

  /** Pairs taken by chance: they are no matches. */
  private byte[] chance = {};

  /**
   * @param likeness of all pairs, feature by feature
   */
  Weights(Pairs pairs, byte[] likeness, int features, Rivals rivals) {
    this.pairs = pairs;
    this.likeness = likeness;
    this.features = features;
    this.rivals = rivals;
    this.match = new double[features][LEVELS];
    this.other = new double[features][LEVELS];
  }

  /**
   * Lets pairs that were taken by chance count as no matches, as much as all candidates count.
   * Candidates were chosen since something in them is alike, so that among them alone likeness
   * would say too little; how much too little grows with the number of records.
   */
  void contrast(byte[] likenessOfChance) {
    chance = likenessOfChance;
  }

  /** Lets a feature say nothing: what others say already would count twice. */
  void mute(int feature) {
    mute = feature;
  }

  /**
   * @param p first guess of each pair's probability; becomes the last
   */
  void learn(float[] p) {
    double[] sums = new double[rivals.records()];
    maximise(p);
    double before = 0;
    for (int round = 0; round < ROUNDS && Math.abs(share - before) > share * STILL; round++) {
      before = share;
      guess(p, sums);
      maximise(p);
    }
  }

  /** Counts levels among matches and others; in whole numbers, so that no order of adding shows. */
  private final class Count implements Parallel.Worker {

    private final float[] p;
    private final long[][] m = new long[features][LEVELS];
    private final long[][] u = new long[features][LEVELS];
    private long matches;

    Count(float[] p) {
      this.p = p;
    }

    @Override
    public void run(int from, int to) {
      for (int pair = from; pair < to; pair++) {
        int part = Math.round(p[pair] * UNIT);
        matches += part;
        for (int f = 0; f < features; f++) {
          int level = LEVEL[likeness[pair * features + f] & 0xFF];
          m[f][level] += part;
          u[f][level] += UNIT - part;
        }
      }
    }
  }

  void maximise(float[] p) {
    double[][] m = new double[features][LEVELS];
    double[][] u = new double[features][LEVELS];
    double matches = 0;
    for (Count count : Parallel.run(p.length, () -> new Count(p))) {
      matches += (double) count.matches / UNIT;
      for (int f = 0; f < features; f++) {
        for (int level = 0; level < LEVELS; level++) {
          m[f][level] += (double) count.m[f][level] / UNIT;
          u[f][level] += (double) count.u[f][level] / UNIT;
        }
      }
    }
    double each = chance.length == 0 ? 0 : (double) p.length / (chance.length / features);
    for (int at = 0; at < chance.length; at++) {
      u[at % features][LEVEL[chance[at] & 0xFF]] += each;
    }
    share = Math.max(1e-9, Math.min(matches, rivals.mostMatches(p.length)) / p.length);
    for (int f = 0; f < features; f++) {
      spread(m[f], match[f], LEAN);
      spread(u[f], other[f], -LEAN);
    }
  }

  private void guess(float[] p, double[] sums) {
    Partners partners = rivals.partners();
    double[][] worth = new double[features][];
    for (int f = 0; f < features; f++) {
      worth[f] = rising(f);
    }
    double prior = prior();
    Parallel.run(
        p.length,
        () ->
            (from, to) -> {
              for (int pair = from; pair < to; pair++) {
                double odds = prior;
                for (int f = 0; f < features; f++) {
                  odds += worth[f][LEVEL[likeness[pair * features + f] & 0xFF]];
                }
                double o = Math.exp(Math.max(-FARTHEST, Math.min(FARTHEST, odds)));
                p[pair] = (float) (partners == Partners.ANY ? o / (1 + o) : o);
              }
            });
    if (partners == Partners.ANY) {
      return;
    }
    Arrays.fill(sums, 0);
    for (int pair = 0; pair < p.length; pair++) {
      if (partners.leftHasOne()) {
        sums[pairs.left(pair)] += p[pair];
      }
      if (partners.rightHasOne()) {
        sums[pairs.right(pair)] += p[pair];
      }
    }
    for (int pair = 0; pair < p.length; pair++) {
      double left = partners.leftHasOne() ? sums[pairs.left(pair)] : 0;
      double right = partners.rightHasOne() ? sums[pairs.right(pair)] : 0;
      double twice = left > 0 && right > 0 ? p[pair] : 0;
      p[pair] /= (float) (1 + left + right - twice);
    }
  }

  /**
   * Shares among the levels that say something. What was seen seldom leans to what holds of all
   * data: that matches are alike and others not.
   */
  private static void spread(double[] counts, double[] shares, double lean) {
    double sum = 0;
    double lent = 0;
    for (int level = 1; level < LEVELS; level++) {
      sum += counts[level];
      lent += Math.exp(lean * level / LEVELS);
    }
    double doubt = Math.max(2, sum * DOUBT);
    for (int level = 1; level < LEVELS; level++) {
      double near = doubt * Math.exp(lean * level / LEVELS) / lent;
      shares[level] = (counts[level] + near) / (sum + doubt);
    }
  }

  /**
   * A copy drawn to judged pairs; what was learnt without them counts like so many of each kind.
   *
   * @param compared likeness of the judged pairs
   * @param counts which of them are learnt from
   */
  Weights drawnTo(byte[] compared, boolean[] same, IntPredicate counts) {
    Weights drawn = new Weights(pairs, likeness, features, rivals);
    drawn.share = share;
    drawn.mute = mute;
    for (int f = 0; f < features; f++) {
      double[] m = drawn.match[f];
      double[] u = drawn.other[f];
      for (int level = 1; level < LEVELS; level++) {
        m[level] = match[f][level] * BELIEF;
        u[level] = other[f][level] * BELIEF;
      }
      for (int pair = 0; pair < same.length; pair++) {
        int level = LEVEL[compared[pair * features + f] & 0xFF];
        if (level > 0 && counts.test(pair)) {
          (same[pair] ? m : u)[level]++;
        }
      }
      for (double[] shares : List.of(m, u)) {
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, level -> shares[level] / sum);
      }
    }
    return drawn;
  }

  /** Log odds of a pair before anything is known of it. */
  double prior() {
    return rivals.prior(share * pairs.size(), pairs.size());
  }

  /** Worth of each likeness; more likeness is never worth less. */
  float[][] table() {
    float[][] table = new float[features][Evidence.SAME + 1];
    for (int f = 0; f < features; f++) {
      double[] worth = rising(f);
      for (int q = 1; q <= Evidence.SAME; q++) {
        double s = (q - 1) / (Evidence.SAME - 1.0);
        if (LEVEL[q] == LEVELS - 1) {
          table[f][q] = (float) worth[LEVELS - 1];
          continue;
        }
        double at = Math.max(0, Math.min(9, s * 10 - 0.5));
        int low = (int) at;
        int high = Math.min(9, low + 1);
        table[f][q] = (float) (worth[1 + low] + (worth[1 + high] - worth[1 + low]) * (at - low));
      }
    }
    return table;
  }

  /** Neighbours that fall are put together until none falls (pool adjacent violators). */
  private double[] rising(int f) {
    double[] m = new double[LEVELS];
    double[] u = new double[LEVELS];
    int[] width = new int[LEVELS];
    int blocks = 0;
    for (int level = 1; level < LEVELS; level++) {
      m[blocks] = match[f][level];
      u[blocks] = other[f][level];
      width[blocks++] = 1;
      while (blocks > 1 && m[blocks - 1] / u[blocks - 1] < m[blocks - 2] / u[blocks - 2]) {
        m[blocks - 2] += m[blocks - 1];
        u[blocks - 2] += u[blocks - 1];
        width[blocks - 2] += width[--blocks];
      }
    }
    double[] worth = new double[LEVELS];
    int level = 1;
    for (int block = 0; block < blocks && f != mute; block++) {
      Arrays.fill(
          worth, level, level + width[block], Math.max(-LOUDEST, Math.log(m[block] / u[block])));
      level += width[block];
    }
    return worth;
  }
}
