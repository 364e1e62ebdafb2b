package vn.chosach.linking.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.judgements.Judgement;

/**
 * Decides which of the candidate pairs are matches, by nothing but the records themselves.
 *
 * <p>First the weights are learnt as if each record had at most one partner, which is what tells a
 * match from the next best. Whether that holds is then seen from what is left when the best
 * partners are taken away; where it does not, the weights are learnt again from what was found.
 */
public final class Linkage {

  /** Odds below which a pair is not even a bad match: one in half a billion. */
  private static final float FLOOR = -20;

  private static final int ROUNDS = 8;

  /** Rounds of learning from groups, each of what is less alike; more where they were pieces. */
  private static final int ROUNDS_OF_GROUPS = 2;

  /** How probable a pair is that was found, and one that was not, when learning goes on. */
  private static final float FOUND = 0.95f;

  /** Clusters up to this size are told by all their pairs, larger ones by their candidates. */
  private static final int WHOLE = 100;

  private final Records records;
  private final Pairs pairs;
  private final Consumer<String> progress;
  private final Comparisons comparisons;
  private Rivals rivals;
  private Weights weights;
  private Judge judge;
  private float[] odds;
  private float least;

  private Linkage(
      Records records, Pairs pairs, Comparisons comparisons, Consumer<String> progress) {
    this.records = records;
    this.pairs = pairs;
    this.progress = progress;
    this.comparisons = comparisons;
    this.rivals = rivals(Partners.ONE);
    this.weights = comparisons.weights(rivals);
    weights.learn(comparisons.guess());
    this.judge = new Judge(comparisons.evidence(), weights);
    this.odds = comparisons.odds(judge);
  }

  /**
   * @param progress is told what was found out, for a person
   */
  public static Linkage of(Records records, Pairs pairs, Consumer<String> progress) {
    return new Linkage(records, pairs, new Comparisons(records, pairs), progress);
  }

  /**
   * The same where the pairs were compared elsewhere.
   *
   * @param compared what {@link vn.chosach.linking.evidence.Evidence#compare} said of each pair, in
   *     the order of the pairs
   */
  public static Linkage of(
      Records records, Pairs pairs, byte[] compared, Consumer<String> progress) {
    return new Linkage(records, pairs, new Comparisons(records, pairs, compared), progress);
  }

  /** Who gives the reasons of the last decision. */
  public Judge judge() {
    return judge;
  }

  /** Odds from which on the last decision took a pair, at a score of one half. */
  float least() {
    return least;
  }

  private Rivals rivals(Partners partners) {
    return Rivals.of(partners, records.count(), records.first(), records.two());
  }

  private void learn(float[] p) {
    weights = comparisons.weights(rivals);
    if (rivals.partners() == Partners.ANY) {
      weights.contrast(comparisons.chance());
    }
    weights.maximise(p);
    judge = new Judge(comparisons.evidence(), weights);
    odds = comparisons.odds(judge);
  }

  /**
   * @param score from which on pairs are taken, 0 to 1
   */
  public Decision decide(double score) {
    float shift = shift(score);
    int[] best = assigned(FLOOR);
    int[] decoys = assigned(FLOOR, best);
    Partners partners = SecondPartners.of(records, pairs, odds, best, decoys);
    if (partners != Partners.ONE) {
      rivals = rivals(partners);
    }
    progress.accept(
        switch (partners) {
          case ONE -> "a record has at most one partner";
          case LEFT_MANY -> "a record of the first file can have several partners";
          case RIGHT_MANY -> "a record of the second file can have several partners";
          case ANY -> "a record can have any number of partners";
        });
    return switch (partners) {
      case ONE -> one(shift, Decoys.threshold(oddsOf(best), oddsOf(decoys)));
      case LEFT_MANY, RIGHT_MANY -> many(shift);
      case ANY -> any(shift);
    };
  }

  private Decision taken(float shift) {
    return switch (rivals.partners()) {
      case ONE -> of(assigned(least + shift), least);
      case LEFT_MANY, RIGHT_MANY -> of(bestOf(least + shift), least);
      case ANY -> grouped(clusters(least + shift), shift);
    };
  }

  /**
   * Learns from judgements after {@link #decide}; a following {@link #again} and arrivals go by it.
   * Changes nothing where they are fewer than {@link Taught} asks, or where what they teach does
   * not hold for judgements that were left out.
   */
  public Taught teach(List<Judgement> judged) {
    Lesson lesson = new Lesson(weights, comparisons.evidence(), judged, least);
    if (!lesson.isLargeEnough()) {
      return new Taught(false, 0, 0);
    }
    Taught taught = lesson.tried();
    if (taught.used()) {
      least = lesson.limit();
      weights = lesson.learnt();
      judge = new Judge(comparisons.evidence(), weights);
      odds = comparisons.odds(judge);
    }
    return taught;
  }

  /** To be kept. */
  public Learnt learnt() {
    return judge.kept(least);
  }

  /** Goes by weights that were kept, after {@link #decide} and before {@link #again}. */
  public void by(Learnt kept) {
    judge = judge.by(kept);
    odds = comparisons.odds(judge);
    least = kept.least();
  }

  /** Decides again by what was taught since; how many partners a record has stays as found. */
  public Decision again(double score) {
    return taken(shift(score));
  }

  private static float shift(double score) {
    double bounded = Math.max(1e-6, Math.min(1 - 1e-6, score));
    return (float) Math.log(bounded / (1 - bounded));
  }

  /** The best assignment of pairs above a threshold, if some pairs did not exist. */
  private int[] assigned(float threshold, int... without) {
    float[] worth = new float[odds.length];
    for (int pair = 0; pair < worth.length; pair++) {
      worth[pair] = odds[pair] - threshold;
    }
    for (int pair : without) {
      worth[pair] = 0;
    }
    return Assignment.of(pairs, worth, records.count(), records.two());
  }

  private float[] oddsOf(int[] chosen) {
    float[] of = new float[chosen.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = odds[chosen[i]];
    }
    return of;
  }

  /**
   * The more have found their partner, the likelier it is that those left belong together; but no
   * pair is taken that chance alone makes as good.
   */
  private Decision one(float shift, float decoys) {
    float threshold = 0;
    int[] chosen = assigned(threshold);
    for (int round = 0; round < ROUNDS; round++) {
      double most = Math.max(1, Math.min(chosen.length, rivals.mostMatches(pairs.size())));
      threshold = (float) (judge.prior() - rivals.prior(most, pairs.size()));
      chosen = assigned(threshold);
    }
    threshold = Math.max(threshold, decoys);
    least = threshold;
    return taken(shift);
  }

  private Decision many(float shift) {
    int[] before = {};
    int[] found = bestOf(0);
    for (int round = 0; round < ROUNDS && !Arrays.equals(before, found); round++) {
      learn(probabilities(found));
      before = found;
      found = bestOf(0);
    }
    int[] best = bestOf(FLOOR);
    float threshold = Math.max(0, Decoys.threshold(oddsOf(best), oddsOf(bestOf(FLOOR, best))));
    least = threshold;
    return taken(shift);
  }

  private float[] probabilities(int[] found) {
    float[] p = new float[odds.length];
    for (int pair : found) {
      p[pair] = FOUND;
    }
    return p;
  }

  /** For each record that has one partner the best of its pairs, if some did not exist. */
  private int[] bestOf(float threshold, int... without) {
    int[] best = new int[records.count()];
    Arrays.fill(best, -1);
    int next = 0;
    for (int pair = 0; pair < odds.length; pair++) {
      if (next < without.length && without[next] == pair) {
        next++;
        continue;
      }
      int record = rivals.partners().leftHasOne() ? pairs.left(pair) : pairs.right(pair);
      if (odds[pair] >= threshold && (best[record] < 0 || odds[pair] > odds[best[record]])) {
        best[record] = pair;
      }
    }
    return IntStream.of(best).filter(pair -> pair >= 0).sorted().toArray();
  }

  private Decision any(float shift) {
    int[] cluster = clusters(0);
    boolean goesOn = true;
    for (int round = 0; round < ROUNDS && goesOn; round++) {
      float[] p = new float[odds.length];
      for (int pair = 0; pair < p.length; pair++) {
        float own = score(odds[pair]);
        boolean together = cluster[pairs.left(pair)] == cluster[pairs.right(pair)];
        p[pair] = together ? Math.max(own, FOUND) : round == 0 ? own : own / 2;
      }
      learn(p);
      int[] before = cluster;
      cluster = clusters(0);
      boolean few = round + 1 < ROUNDS_OF_GROUPS;
      goesOn = few ? !Clusters.areNearly(before, cluster) : Clusters.werePieces(before, cluster);
    }
    return shift == 0 ? grouped(cluster, shift) : taken(shift);
  }

  private Decision grouped(int[] cluster, float shift) {
    return records.two() ? candidatesOf(cluster, shift) : pairsOf(cluster, shift);
  }

  private int[] clusters(float threshold) {
    Judge asked = judge;
    return new Clusters(records.count(), pairs, asked::odds).of(odds, threshold);
  }

  private Decision of(int[] chosen, float threshold) {
    int[] left = new int[chosen.length];
    int[] right = new int[chosen.length];
    float[] score = new float[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      left[i] = pairs.left(chosen[i]);
      right[i] = pairs.right(chosen[i]);
      score[i] = score(odds[chosen[i]] - threshold);
    }
    int[] cluster = Decision.hangingTogether(records.count(), left, right);
    return new Decision(rivals.partners(), left, right, score, cluster);
  }

  static float score(double odds) {
    return (float) (1 / (1 + Math.exp(-odds)));
  }

  private Decision candidatesOf(int[] cluster, float shift) {
    int[] chosen =
        IntStream.range(0, pairs.size())
            .filter(pair -> cluster[pairs.left(pair)] == cluster[pairs.right(pair)])
            .toArray();
    Decision found = of(chosen, 0);
    for (int i = 0; i < chosen.length; i++) {
      found.score()[i] = Math.max(found.score()[i], score(shift));
    }
    return new Decision(rivals.partners(), found.left(), found.right(), found.score(), cluster);
  }

  /** All pairs of each cluster; of a very large one those that were candidates. */
  private Decision pairsOf(int[] cluster, float shift) {
    int[][] members = Clusters.members(cluster);
    Growing found = new Growing();
    for (int[] of : members) {
      if (of.length <= WHOLE) {
        for (int i = 0; i < of.length; i++) {
          for (int j = i + 1; j < of.length; j++) {
            found.add(of[i], of[j], Math.max(score(judge.odds(of[i], of[j])), score(shift)));
          }
        }
      }
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      int a = pairs.left(pair);
      if (cluster[a] == cluster[pairs.right(pair)] && members[cluster[a]].length > WHOLE) {
        found.add(a, pairs.right(pair), Math.max(score(odds[pair]), score(shift)));
      }
    }
    return found.decision(rivals.partners(), cluster);
  }
}
