package vn.chosach.reports.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a month may bring, with an interval in which four of five such forecasts should lie.
 *
 * <p>Every {@link ForecastMethod} is tried on the past of the series: from up to {@value #TRIES}
 * earlier months, each time with nothing but what lay before (rolling origin, Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.10). The one that erred
 * least over the months that all could try is taken, and the interval follows from its own errors
 * there. They are few, so the quantiles are those of Student. With too few months for {@value
 * #LEAST} tries, the mean is expected and the interval follows from the spread of the months (the
 * same, 5.5); with fewer than {@value #FEW} nothing is said.
 *
 * @param expected what is expected, not negative
 * @param low lower end of the interval, not negative
 * @param high upper end
 * @param method which method was taken
 * @param error by how much the method erred on average when it was tried; 0 without a try
 * @param tries how often it was tried on the past; 0 where there were too few months
 */
public record Forecast(
    long expected, long low, long high, ForecastMethod method, long error, int tries) {

  static final int FEW = 6;
  static final int LEAST = 4;
  static final int TRIES = 12;

  private static final int YEAR = 12;

  /** 0.9 quantiles of Student's t for 1 to 12 degrees of freedom. */
  private static final double[] STUDENT = {
    3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356
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
    Map<ForecastMethod, List<Double>> tried = tried(months, ahead);
    int common = tried.values().stream().mapToInt(List::size).min().orElse(0);
    return Optional.of(
        tried.entrySet().stream()
            .min(Comparator.comparingDouble(one -> error(one.getValue().subList(0, common))))
            .map(one -> around(one.getKey(), one.getValue(), months, ahead))
            .orElseGet(() -> mean(months)));
  }

  /** Whether what happened lies in the interval. */
  public boolean holds(long happened) {
    return low <= happened && happened <= high;
  }

  /** The same where so much is recorded already: a month does not end below that. */
  Forecast atLeast(long recorded) {
    return new Forecast(
        Math.max(expected, recorded),
        Math.max(low, recorded),
        Math.max(high, recorded),
        method,
        error,
        tries);
  }

  /**
   * By how much each method erred on the past, the newest try first; those tried too seldom not.
   */
  private static Map<ForecastMethod, List<Double>> tried(List<Long> months, int ahead) {
    var tried = new EnumMap<ForecastMethod, List<Double>>(ForecastMethod.class);
    for (ForecastMethod method : ForecastMethod.values()) {
      var errors = new ArrayList<Double>();
      for (int known = months.size() - ahead; known >= FEW && errors.size() < TRIES; known--) {
        OptionalDouble point = method.from(months.subList(0, known), ahead);
        if (point.isPresent()) {
          errors.add(months.get(known + ahead - 1) - point.getAsDouble());
        }
      }
      if (errors.size() >= LEAST) {
        tried.put(method, errors);
      }
    }
    return tried;
  }

  private static double error(List<Double> errors) {
    return errors.stream().mapToDouble(Math::abs).average().orElseThrow();
  }

  private static Forecast around(
      ForecastMethod method, List<Double> errors, List<Long> months, int ahead) {
    double squares = errors.stream().mapToDouble(one -> one * one).sum();
    double half = Math.sqrt(squares / errors.size()) * STUDENT[errors.size() - 1];
    return within(
        method.point(months, ahead), half, method, Math.round(error(errors)), errors.size());
  }

  private static Forecast mean(List<Long> months) {
    double mean = ForecastMethod.MEAN.point(months, 1);
    List<Long> last = months.subList(Math.max(0, months.size() - YEAR), months.size());
    double squares = last.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    int freedom = last.size() - 1;
    double spread = Math.sqrt(squares / freedom) * Math.sqrt(1 + 1.0 / last.size());
    return within(mean, spread * STUDENT[freedom - 1], ForecastMethod.MEAN, 0, 0);
  }

  private static Forecast within(
      double point, double half, ForecastMethod method, long error, int tries) {
    return new Forecast(
        Math.max(0, Math.round(point)),
        Math.max(0, (long) Math.floor(point - half)),
        Math.max(0, (long) Math.ceil(point + half)),
        method,
        error,
        tries);
  }
}
