package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.List;
import vn.chosach.reports.facts.ReportFactKind;

/**
 * What is expected of the next months, and how earlier forecasts fared.
 *
 * @param kind what is counted
 * @param next the months that come
 * @param past earlier months with the forecast that was possible on their first day
 */
public record Outlook(ReportFactKind kind, List<Next> next, List<Past> past) {

  public Outlook {
    next = List.copyOf(next);
    past = List.copyOf(past);
  }

  /** A month that comes, named by its first of the month. */
  public record Next(LocalDate month, Forecast forecast) {}

  /** A month that ended, the forecast from what was known on its first day, and what happened. */
  public record Past(LocalDate month, Forecast forecast, long happened) {

    public boolean held() {
      return forecast.holds(happened);
    }
  }

  /** How many of the earlier forecasts held. */
  public long held() {
    return past.stream().filter(Past::held).count();
  }

  /** By how much the earlier forecasts were wrong on average; 0 without any. */
  public long meanError() {
    return Math.round(
        past.stream()
            .mapToLong(one -> Math.abs(one.happened() - one.forecast().expected()))
            .average()
            .orElse(0));
  }
}
