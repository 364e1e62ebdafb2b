package vn.chosach.reports.outlook;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A way to foretell a month from the months before it. Which one is taken is not chosen here:
 * {@link Forecast} tries each on the past of the very series.
 */
public enum ForecastMethod {

  /** Mean of the last twelve months, or of all where there are fewer. */
  MEAN {
    @Override
    double point(List<Long> months, int ahead) {
      return mean(months.subList(Math.max(0, months.size() - YEAR), months.size()));
    }
  },

  /**
   * The same month a year before (seasonal naive). Source: Hyndman and Athanasopoulos, Forecasting:
   * Principles and Practice, 3rd edition, 5.2.
   */
  LAST_YEAR {
    @Override
    double point(List<Long> months, int ahead) {
      return months.get(months.size() - YEAR + ahead - 1);
    }

    @Override
    int needs() {
      return YEAR;
    }
  },

  /** Simple exponential smoothing, ETS(A,N,N). Source: as above, 8.1 and 8.5. */
  SMOOTHING {
    @Override
    double point(List<Long> months, int ahead) {
      return Smoothed.of(months).level();
    }
  },

  /**
   * The Theta method: smoothing with half of the linear trend as drift. Source: Assimakopoulos and
   * Nikolopoulos, International Journal of Forecasting 16 (2000) 521–530, in the form of Hyndman
   * and Billah, the same 19 (2003) 287–290.
   */
  THETA {
    @Override
    double point(List<Long> months, int ahead) {
      Smoothed smoothed = Smoothed.of(months);
      double alpha = smoothed.alpha();
      double rest = (1 - Math.pow(1 - alpha, months.size())) / alpha;
      return smoothed.level() + slope(months) / 2 * (ahead - 1 + rest);
    }
  };

  private static final int YEAR = 12;

  /** What the months before let expect, so many months ahead; may be negative. */
  abstract double point(List<Long> months, int ahead);

  /** How many months it needs at least. */
  int needs() {
    return 1;
  }

  OptionalDouble from(List<Long> months, int ahead) {
    return months.size() < needs() || ahead > YEAR
        ? OptionalDouble.empty()
        : OptionalDouble.of(point(months, ahead));
  }

  /** Message key of its name. */
  public String textKey() {
    return "reports.outlook.method." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double mean(List<Long> months) {
    return months.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  /** Least squares against the number of the month. */
  private static double slope(List<Long> months) {
    double middle = (months.size() - 1) / 2.0;
    double mean = mean(months);
    double up = 0;
    double down = 0;
    for (int at = 0; at < months.size(); at++) {
      up += (at - middle) * (months.get(at) - mean);
      down += (at - middle) * (at - middle);
    }
    return down == 0 ? 0 : up / down;
  }

  /**
   * The level after the last month, with the weight of a month that erred least from one month to
   * the next.
   */
  private record Smoothed(double level, double alpha) {

    private static final int STEPS = 19;
    private static final int FIRST = 6;

    static Smoothed of(List<Long> months) {
      Smoothed best = new Smoothed(0, 1);
      double least = Double.MAX_VALUE;
      double start = mean(months.subList(0, Math.min(FIRST, months.size())));
      for (int step = 1; step <= STEPS; step++) {
        double alpha = step / (STEPS + 1.0);
        double level = start;
        double squares = 0;
        for (long month : months) {
          squares += (month - level) * (month - level);
          level += alpha * (month - level);
        }
        if (squares < least) {
          least = squares;
          best = new Smoothed(level, alpha);
        }
      }
      return best;
    }
  }
}
