package vn.chosach.reports.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.facts.ReportFactKind;

/**
 * A figure of the province that came outside the range foretold for its month.
 *
 * @param key goods group or area; empty for the whole province, or where it is not known
 * @param month first of the month after which the reporting month is named
 * @param happened what was counted when it was flagged
 * @param measure what was done about it; {@code null} while nobody answered
 * @param paper number of what was opened; empty without a measure
 * @param words why
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
    Instant flaggedAt,
    @Nullable Measure measure,
    @Nullable String paper,
    @Nullable String words) {

  /** Whether more happened than was foretold. */
  public boolean above() {
    return happened > high;
  }

  /** What can be opened from it. */
  public enum Measure {
    ORDER,
    WATCH,
    WARNING,
    NONE;

    /** Message key of its name. */
    public String textKey() {
      return "reports.deviation.measure." + name().toLowerCase(Locale.ROOT);
    }
  }
}
