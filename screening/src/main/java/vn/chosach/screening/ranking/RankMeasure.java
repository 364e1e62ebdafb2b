package vn.chosach.screening.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How good an order is, and how sure a share is. */
public final class RankMeasure {

  /** Of the normal distribution, for 95 of 100. */
  private static final double Z = 1.959963984540054;

  private RankMeasure() {}

  /**
   * A row that was judged.
   *
   * @param by what orders it, the highest first
   * @param weight above 0 to 1
   */
  public record Judged(double by, boolean worth, double weight) {}

  /** Lowest and highest share that fit what was counted; 95 of 100 such spans hold the truth. */
  public record Span(double low, double high) {}

  /**
   * Average precision: the mean, over the rows that are worth it, of the share of such rows down to
   * there. Rows of equal order count as one step, so no luck of their order helps. 0 when no row is
   * worth it.
   */
  public static double averagePrecision(List<Judged> rows) {
    var sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingDouble(one -> -one.by));
    double seen = 0;
    double right = 0;
    double area = 0;
    int n = 0;
    while (n < sorted.size()) {
      double by = sorted.get(n).by;
      double step = 0;
      for (; n < sorted.size() && sorted.get(n).by == by; n++) {
        seen += sorted.get(n).weight;
        step += sorted.get(n).worth ? sorted.get(n).weight : 0;
      }
      right += step;
      area += step * (seen == 0 ? 0 : right / seen);
    }
    return right == 0 ? 0 : area / right;
  }

  /** Wilson's interval of a share, which also holds for few rows and shares near 0. */
  public static Span wilson(long part, long whole) {
    if (whole == 0) {
      return new Span(0, 1);
    }
    double share = (double) part / whole;
    double z = Z * Z / whole;
    double middle = (share + z / 2) / (1 + z);
    double half = Z / (1 + z) * Math.sqrt(share * (1 - share) / whole + z / (4 * whole));
    return new Span(
        part == 0 ? 0 : Math.max(0, middle - half), part == whole ? 1 : Math.min(1, middle + half));
  }
}
