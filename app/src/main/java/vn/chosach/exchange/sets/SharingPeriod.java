package vn.chosach.exchange.sets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How often a set is given. Periods are those of the calendar. */
public enum SharingPeriod {
  MONTH(1),
  QUARTER(3),
  /** A picture is given once, by the signature of its paper. */
  ONCE(1);

  private final int months;

  SharingPeriod(int months) {
    this.months = months;
  }

  /** First day of the period of a day. */
  public LocalDate begin(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    return month.minusMonths((month.getMonthValue() - 1) % months);
  }

  /** First day of the next period. */
  public LocalDate after(LocalDate begin) {
    return begin.plusMonths(months);
  }

  /** Those of a table. */
  public static List<SharingPeriod> ofTables() {
    return List.of(MONTH, QUARTER);
  }

  /** Message key of its name. */
  public String textKey() {
    return "exchange.period." + name().toLowerCase(Locale.ROOT);
  }
}
