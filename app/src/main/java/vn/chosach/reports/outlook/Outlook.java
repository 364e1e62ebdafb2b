package vn.chosach.reports.outlook;

import java.time.LocalDate;
import java.util.List;
import vn.chosach.reports.facts.ReportFactKind;

/**
 * What is expected of the next months, and how the very same forecasts fared before: from as many
 * months ahead, with the method that would have been taken then.
 *
 * @param kind what is counted
 * @param key goods group or area of the series; empty for all together, or where it is not known
 * @param next the months that come
 * @param past earlier months with the forecast that was possible so many months before
 */
public record Outlook(ReportFactKind kind, String key, List<Next> next, List<Past> past) {

  public Outlook {
    next = List.copyOf(next);
    past = List.copyOf(past);
  }

  /**
   * A month that runs or comes, named by its first of the month.
   *
   * @param recorded what is recorded of it already
   */
  public record Next(int ahead, LocalDate month, Forecast forecast, long recorded) {}

  /** A month that ended, the forecast from what was known so many months before, and the fact. */
  public record Past(int ahead, LocalDate month, Forecast forecast, long happened) {

    public boolean held() {
      return forecast.holds(happened);
    }
  }

  /** How forecasts from one distance fared. */
  public record Tested(int count, int held, long meanError) {}

  /** How the earlier forecasts of so many months ahead fared. */
  public Tested tested(int ahead) {
    List<Past> same = past.stream().filter(one -> one.ahead() == ahead).toList();
    return new Tested(
        same.size(),
        (int) same.stream().filter(Past::held).count(),
        Math.round(
            same.stream()
                .mapToLong(one -> Math.abs(one.happened() - one.forecast().expected()))
                .average()
                .orElse(0)));
  }
}
