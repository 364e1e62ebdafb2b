package vn.chosach.linking.decisions;

import java.util.Map;

/**
 * What evidence is worth, to be kept and used on other records of the same columns.
 *
 * @param prior log odds of a candidate pair before it is looked at
 * @param least log odds from which on a pair is taken
 * @param worth by the name of what is compared, of each likeness of {@link
 *     vn.chosach.linking.evidence.Evidence#SAME} and one, natural logarithms of odds
 */
public record Learnt(double prior, float least, Map<String, float[]> worth) {

  public Learnt {
    worth = Map.copyOf(worth);
  }
}
