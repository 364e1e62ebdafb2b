package vn.chosach.reports.climate;

import java.util.Locale;

/** What the records tell of fair business and of the trust of consumers. */
public enum ClimateFigure {
  TIPS,
  ANSWER_DAYS,
  REQUESTS,
  REQUEST_DAYS,
  WARNED,
  FINED,
  CASE_DAYS,
  AGAIN,
  REMOVAL_DAYS;

  /** Whether it is a mean of days, and not a count. */
  public boolean mean() {
    return switch (this) {
      case ANSWER_DAYS, REQUEST_DAYS, CASE_DAYS, REMOVAL_DAYS -> true;
      case TIPS, REQUESTS, WARNED, FINED, AGAIN -> false;
    };
  }

  /** Message key of its name; of its source with {@code .source} behind it. */
  public String textKey() {
    return "reports.climate." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
