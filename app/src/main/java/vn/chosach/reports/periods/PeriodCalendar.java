package vn.chosach.reports.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.SeedTable;
import vn.chosach.reports.periods.Period.Days;

/**
 * Which days a period counts: month 15 to 14, year 15/12 to 14/12 (NĐ 09/2019/NĐ-CP art. 12), week
 * Thursday to Wednesday (TT 55/2020/TT-BCT). The lengths are data; a year that nobody has settled
 * has no periods.
 *
 * @param years years whose periods are settled
 */
public record PeriodCalendar(Set<Integer> years) {

  private static final int DECEMBER = 12;
  private static final Map<PeriodKind, Rule> RULES = rules();

  public PeriodCalendar {
    years = Set.copyOf(years);
  }

  /** What became of the question for a period. */
  public sealed interface PeriodCalendarFound {

    record Is(Period period) implements PeriodCalendarFound {}

    /**
     * {@code reports.no-calendar}, {@code reports.no-such-period}, {@code reports.not-a-period}.
     */
    record Not(Refusal refusal) implements PeriodCalendarFound {}
  }

  /**
   * The period of a number in a year.
   *
   * @param number from 1
   */
  public PeriodCalendarFound period(PeriodKind kind, int year, int number) {
    if (!years.contains(year)) {
      return new PeriodCalendarFound.Not(
          Refusal.of("reports.no-calendar", "year", String.valueOf(year)));
    }
    if (number < 1 || number > parts(kind, year)) {
      return new PeriodCalendarFound.Not(
          new Refusal(
              "reports.no-such-period",
              Map.of("number", String.valueOf(number), "year", String.valueOf(year))));
    }
    Rule rule = rule(kind);
    Days days = rule.months() == 0 ? week(year, number) : months(rule, year, number);
    return new PeriodCalendarFound.Is(new Period(kind, year, number, days.from(), days.to()));
  }

  /** The period of a key such as {@code 2026-MONTH-11}. */
  public PeriodCalendarFound period(String key) {
    String[] parts = key.split("-");
    Optional<PeriodKind> kind =
        parts.length != 3 || !parts[0].matches("\\d{4}") || !parts[2].matches("\\d{1,2}")
            ? Optional.empty()
            : Arrays.stream(PeriodKind.values())
                .filter(one -> one.name().equals(parts[1]))
                .findFirst();
    return kind.isEmpty()
        ? new PeriodCalendarFound.Not(Refusal.of("reports.not-a-period"))
        : period(kind.get(), Integer.parseInt(parts[0]), Integer.parseInt(parts[2]));
  }

  /** The period of a kind that a day falls into, if its year is settled. */
  public Optional<Period> of(PeriodKind kind, LocalDate day) {
    return IntStream.of(day.getYear(), day.getYear() + 1)
        .boxed()
        .flatMap(year -> all(kind, year).stream())
        .filter(period -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
        .findFirst();
  }

  /** The newest period of a kind that ended before a day, if its year is settled. */
  public Optional<Period> last(PeriodKind kind, LocalDate day) {
    return IntStream.of(day.getYear() + 1, day.getYear(), day.getYear() - 1)
        .boxed()
        .flatMap(year -> all(kind, year).reversed().stream())
        .filter(period -> period.to().isBefore(day))
        .findFirst();
  }

  /**
   * The periods of a kind that ended from one day to before another, the oldest first, and in any
   * case the newest that ended.
   */
  public List<Period> ended(PeriodKind kind, LocalDate from, LocalDate before) {
    List<Period> since =
        IntStream.rangeClosed(from.getYear(), before.getYear())
            .boxed()
            .flatMap(year -> all(kind, year).stream())
            .filter(period -> !period.to().isBefore(from) && period.to().isBefore(before))
            .toList();
    return since.isEmpty() ? last(kind, before).stream().toList() : since;
  }

  /** All periods of a kind in a year, in order; none when the year is not settled. */
  public List<Period> all(PeriodKind kind, int year) {
    return IntStream.rangeClosed(1, parts(kind, year))
        .mapToObj(number -> period(kind, year, number))
        .flatMap(
            found ->
                found instanceof PeriodCalendarFound.Is is
                    ? java.util.stream.Stream.of(is.period())
                    : java.util.stream.Stream.empty())
        .toList();
  }

  /** The official name of the period of a key, which is Vietnamese for everyone. */
  public static String officialTitle(String key) {
    String[] parts = key.split("-");
    return rule(PeriodKind.valueOf(parts[1]))
        .title()
        .replace("{number}", parts[2])
        .replace("{year}", parts[0]);
  }

  /**
   * From the beginning of the reporting year in which the days begin to their end: a week around 15
   * December is the last of the year that ends, and its sum is not smaller than the week.
   */
  public static Days cumulative(Days days) {
    LocalDate begin = LocalDate.of(days.from().getYear(), DECEMBER, 15);
    return new Days(begin.isAfter(days.from()) ? begin.minusYears(1) : begin, days.to());
  }

  private static int parts(PeriodKind kind, int year) {
    if (kind != PeriodKind.WEEK) {
      return rule(kind).parts();
    }
    return (int)
            java.time.temporal.ChronoUnit.WEEKS.between(
                firstWednesday(year), LocalDate.of(year, DECEMBER, 31))
        + 1;
  }

  /** Months a to b: from the day after the cut-off of the month before a to that of b. */
  private static Days months(Rule rule, int year, int number) {
    int first = rule.firstMonth() + (number - 1) * rule.months();
    LocalDate begin = LocalDate.of(year, first, rule.cutoff()).minusMonths(1).plusDays(1);
    return new Days(begin, LocalDate.of(year, first + rule.months() - 1, rule.cutoff()));
  }

  /** Weeks are numbered by the Wednesdays of the year with which they end. */
  private static Days week(int year, int number) {
    LocalDate end = firstWednesday(year).plusWeeks(number - 1L);
    return new Days(end.minusDays(6), end);
  }

  private static LocalDate firstWednesday(int year) {
    return LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
  }

  private static Rule rule(PeriodKind kind) {
    return java.util.Objects.requireNonNull(RULES.get(kind));
  }

  private static Map<PeriodKind, Rule> rules() {
    var rules = new EnumMap<PeriodKind, Rule>(PeriodKind.class);
    for (SeedTable.SeedTableRow row : SeedTable.read("/seed/reports/periods.csv")) {
      rules.put(
          PeriodKind.valueOf(row.text("kind")),
          new Rule(
              row.text("title"),
              Integer.parseInt(row.text("parts")),
              Integer.parseInt(row.text("first_month")),
              Integer.parseInt(row.text("months")),
              Integer.parseInt(row.text("cutoff_day"))));
    }
    return rules;
  }

  private record Rule(String title, int parts, int firstMonth, int months, int cutoff) {}
}
