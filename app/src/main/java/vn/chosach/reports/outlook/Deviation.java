package vn.chosach.reports.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chosach.reports.facts.ReportFactKind;

/**
 * A figure of the province that came outside the range foretold for its month.
 *
 * @param key goods group or area; empty for the whole province, or where it is not known
 * @param month first of the month after which the reporting month is named
 * @param happened what was counted when it was flagged
 */
public record Deviation(
    UUID id,
    ReportFactKind kind,
    Split split,
    String key,
    LocalDate month,
    long expected,
    long low,
    long high,
    ForecastMethod method,
    long happened,
    Instant flaggedAt) {

  /** Whether more happened than was foretold. */
  public boolean above() {
    return happened > high;
  }
}
