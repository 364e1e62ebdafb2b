package vn.chosach.plans.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.kernel.Vietnam;

/**
 * A reporting period of the 389 committees: it ends on the 14th and begins on the 15th of the month
 * before it (NĐ 09/2019/NĐ-CP art. 12). The year 2026 runs from 15/12/2025 to 14/12/2026.
 *
 * @param code {@code 2026}, {@code 2026-H1}, {@code 2026-Q4} or {@code 2026-11}
 * @param from first day
 * @param to last day
 */
public record Period(String code, LocalDate from, LocalDate to) {

  private static final Pattern CODE =
      Pattern.compile("(20\\d\\d)(?:-(?:Q([1-4])|(H1)|(0[1-9]|1[0-2])))?");
  private static final int CUT = 14;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  /** Reads a code; empty for anything else. */
  public static Optional<Period> read(String code) {
    Matcher found = CODE.matcher(code);
    if (!found.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(found.group(1));
    if (found.group(2) != null) {
      return Optional.of(of(code, year, Integer.parseInt(found.group(2)) * QUARTER, QUARTER));
    }
    if (found.group(3) != null) {
      return Optional.of(of(code, year, YEAR / 2, YEAR / 2));
    }
    return Optional.of(
        found.group(4) == null
            ? of(code, year, YEAR, YEAR)
            : of(code, year, Integer.parseInt(found.group(4)), 1));
  }

  /** The year in which a day falls. */
  public static Period yearOf(LocalDate day) {
    int year = day.plusDays(31L - CUT).getYear();
    return of(String.valueOf(year), year, YEAR, YEAR);
  }

  private static Period of(String code, int year, int lastMonth, int months) {
    var last = YearMonth.of(year, lastMonth);
    return new Period(code, last.minusMonths(months).atDay(CUT + 1), last.atDay(CUT));
  }

  public boolean wholeYear() {
    return code.length() == 4;
  }

  public int year() {
    return Integer.parseInt(code.substring(0, 4));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean over(LocalDate today) {
    return today.isAfter(to);
  }

  /** First moment. */
  public Instant begins() {
    return from.atStartOfDay(Vietnam.ZONE).toInstant();
  }

  /** Moment after the last. */
  public Instant ends() {
    return to.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }
}
