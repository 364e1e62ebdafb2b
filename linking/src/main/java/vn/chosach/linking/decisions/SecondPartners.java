package vn.chosach.linking.decisions;

import java.util.stream.IntStream;
import vn.chosach.linking.candidates.Pairs;
import vn.chosach.linking.evidence.Records;

/** How many partners a record can have, seen from what is left when the best are taken away. */
final class SecondPartners {

  /**
   * Part of the sure matches with a second sure partner from which on records have several: where
   * each has one, hardly any has. More must speak for it between two files: who keeps one mostly
   * keeps each subject once.
   */
  private static final double SEVERAL = 0.03;

  private static final double SEVERAL_OF_TWO = 0.2;

  /** Less where all of it is on one side, as where one file has each subject once. */
  private static final double SEVERAL_OF_ONE = 0.12;

  /** Where matches are few, one or two may be chance. */
  private static final double SEVERAL_OF_FEW = 0.1;

  private static final int FEW = 3;

  /** On one side several partners, if they are so many times as frequent as on the other. */
  private static final double ONE_SIDED = 4;

  private SecondPartners() {}

  /**
   * Whether records have second partners that are as good as the first of most others: where each
   * has one, the second best is far behind.
   */
  static Partners of(Records records, Pairs pairs, float[] odds, int[] best, int[] decoys) {
    boolean[] sure = new boolean[records.count()];
    int matches = 0;
    for (int pair : best) {
      if (odds[pair] > 0) {
        sure[pairs.left(pair)] = true;
        sure[pairs.right(pair)] = true;
        matches++;
      }
    }
    if (matches == 0) {
      return Partners.ONE;
    }
    double[] sorted =
        IntStream.of(best).mapToDouble(pair -> odds[pair]).filter(o -> o > 0).sorted().toArray();
    double usual = sorted[matches / 2];
    int ofLeft = 0;
    int ofRight = 0;
    int ofBoth = 0;
    for (int pair : decoys) {
      boolean left = sure[pairs.left(pair)];
      boolean right = sure[pairs.right(pair)];
      if (odds[pair] >= usual && (left || right)) {
        ofLeft += left && !right ? 1 : 0;
        ofRight += right && !left ? 1 : 0;
        ofBoth += left && right ? 1 : 0;
      }
    }
    boolean leftMany = records.two() && (ofRight + ofBoth) * ONE_SIDED < ofLeft;
    boolean rightMany = records.two() && (ofLeft + ofBoth) * ONE_SIDED < ofRight;
    double several =
        records.two()
            ? (leftMany || rightMany ? SEVERAL_OF_ONE : SEVERAL_OF_TWO) * matches / 2
            : Math.max(SEVERAL * matches / 2, Math.min(FEW, SEVERAL_OF_FEW * matches / 2));
    if (ofLeft + ofRight + ofBoth < several) {
      return Partners.ONE;
    }
    return leftMany ? Partners.LEFT_MANY : rightMany ? Partners.RIGHT_MANY : Partners.ANY;
  }
}
