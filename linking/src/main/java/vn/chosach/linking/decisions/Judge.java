package vn.chosach.linking.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import vn.chosach.linking.evidence.Evidence;
import vn.chosach.linking.evidence.Field;

/** Says what the odds of a pair are, and why, by weights that were learnt. */
public final class Judge {

  private static final float[] NOTHING = new float[Evidence.SAME + 1];

  private final Evidence evidence;
  private final float[][] worth;
  private final double prior;

  Judge(Evidence evidence, Weights weights) {
    this.evidence = evidence;
    this.worth = weights.table();
    this.prior = weights.prior();
  }

  private Judge(Evidence evidence, float[][] worth, double prior) {
    this.evidence = evidence;
    this.worth = worth;
    this.prior = prior;
  }

  /** Over rows of later days, by what was learnt before. */
  public static Judge of(Evidence evidence, Learnt learnt) {
    float[][] table =
        evidence.features().stream()
            .map(feature -> learnt.worth().getOrDefault(feature.name(), NOTHING))
            .toArray(float[][]::new);
    return new Judge(evidence, table, learnt.prior());
  }

  /** Weights that were kept; what they do not know keeps its own. */
  Judge by(Learnt kept) {
    float[][] table = new float[worth.length][];
    for (int f = 0; f < table.length; f++) {
      float[] known = kept.worth().get(evidence.features().get(f).name());
      table[f] = known == null || known.length != worth[f].length ? worth[f] : known;
    }
    return new Judge(evidence, table, kept.prior());
  }

  /** To be kept. */
  Learnt kept(float least) {
    var table = new HashMap<String, float[]>();
    for (int f = 0; f < worth.length; f++) {
      table.putIfAbsent(evidence.features().get(f).name(), worth[f].clone());
    }
    return new Learnt(prior, least, table);
  }

  /** What was learnt, over the same records with others that came later. */
  Judge over(Evidence more) {
    return new Judge(more, worth, prior);
  }

  /**
   * One step from what holds of any two candidates to what holds of these.
   *
   * @param of the field, or what of both records was compared
   * @param likeness 0 to 1
   * @param worth natural logarithm of odds; below zero it speaks against the pair
   */
  public record Reason(String of, float likeness, float worth) {}

  /** Log odds of a candidate pair before it is looked at. */
  double prior() {
    return prior;
  }

  /** Log odds that both records speak of the same subject. */
  public float odds(int a, int b) {
    byte[] likeness = new byte[worth.length];
    evidence.compare(a, b, likeness, 0);
    return odds(likeness, 0, a);
  }

  float odds(byte[] likeness, int at, int a) {
    double sum = prior;
    for (int f = 0; f < worth.length; f++) {
      sum += worth(f, likeness[at + f] & 0xFF, a);
    }
    return (float) sum;
  }

  /** What speaks for and against a pair, the loudest first; what is silent is left out. */
  public List<Reason> reasons(int a, int b) {
    byte[] likeness = new byte[worth.length];
    evidence.compare(a, b, likeness, 0);
    List<Reason> reasons = new ArrayList<>();
    for (int f = 0; f < worth.length; f++) {
      int alike = likeness[f] & 0xFF;
      if (alike != Evidence.SILENT) {
        float share = (alike - 1) / (Evidence.SAME - 1f);
        reasons.add(
            new Reason(evidence.features().get(f).name(), share, (float) worth(f, alike, a)));
      }
    }
    reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.worth())));
    return reasons;
  }

  private double worth(int f, int likeness, int record) {
    Evidence.Feature feature = evidence.features().get(f);
    Field field = feature.field();
    double common = worth[f][likeness];
    return likeness == Evidence.SAME && feature.aspect() == Evidence.Aspect.FIELD && field != null
        ? common + field.rarity(field.code(record))
        : common;
  }
}
