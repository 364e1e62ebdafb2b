package vn.chosach.reports.figures;

import java.util.List;
import java.util.Optional;

/**
 * What a month may bring, with an interval in which four of five such forecasts should lie.
 *
 * <p>With at least {@value #SEASONS} months, the same month a year before is expected, and the
 * interval follows from how far months lay from those of the year before (seasonal naive method).
 * With at least {@value #FEW}, the mean of the last twelve is, and the interval follows from their
 * spread. With fewer nothing is said. The spread is estimated from few values, so quantiles are
 * those of Student. Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd
 * edition, 5.2 and 5.5 with table 5.2.
 *
 * @param expected what is expected, not negative
 * @param low lower end of the interval, not negative
 * @param high upper end
 * @param seasonal whether the year before was at hand
 */
public record Forecast(long expected, long low, long high, boolean seasonal) {

  static final int SEASONS = 16;
  static final int FEW = 6;

  private static final int YEAR = 12;

  /** 0.9 quantiles of Student's t for 1 to 30 degrees of freedom; 1.282 beyond. */
  private static final double[] STUDENT = {
    3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350,
        1.345,
    1.341, 1.337, 1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314,
        1.313,
    1.311, 1.310
  };

  /**
   * Forecasts a month.
   *
   * @param months months that ended, one after the other, the oldest first
   * @param ahead 1 for the month after the last, at most 12
   */
  public static Optional<Forecast> of(List<Long> months, int ahead) {
    if (ahead < 1 || ahead > YEAR || months.size() < FEW) {
      return Optional.empty();
    }
    return Optional.of(months.size() < SEASONS ? mean(months) : seasonal(months, ahead));
  }

  /** Whether what happened lies in the interval. */
  public boolean holds(long happened) {
    return low <= happened && happened <= high;
  }

  private static Forecast seasonal(List<Long> months, int ahead) {
    int count = months.size() - YEAR;
    double squares = 0;
    for (int at = YEAR; at < months.size(); at++) {
      double off = months.get(at) - months.get(at - YEAR);
      squares += off * off;
    }
    double point = months.get(months.size() - YEAR + ahead - 1);
    return around(point, Math.sqrt(squares / count) * student(count), true);
  }

  private static Forecast mean(List<Long> months) {
    List<Long> last = months.subList(Math.max(0, months.size() - YEAR), months.size());
    double mean = last.stream().mapToLong(Long::longValue).average().orElseThrow();
    double squares = last.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    int freedom = last.size() - 1;
    double spread = Math.sqrt(squares / freedom) * Math.sqrt(1 + 1.0 / last.size());
    return around(mean, spread * student(freedom), false);
  }

  private static Forecast around(double point, double half, boolean seasonal) {
    return new Forecast(
        Math.max(0, Math.round(point)),
        Math.max(0, (long) Math.floor(point - half)),
        Math.max(0, (long) Math.ceil(point + half)),
        seasonal);
  }

  private static double student(int freedom) {
    return freedom > STUDENT.length ? 1.282 : STUDENT[freedom - 1];
  }
}
