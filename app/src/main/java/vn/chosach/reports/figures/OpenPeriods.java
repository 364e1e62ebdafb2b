package vn.chosach.reports.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/**
 * Periods of one reporting year for everyone: months of a kind, or quarters where months would be
 * mostly hidden.
 *
 * <p>Which of the two is decided once for a kind and a reporting year, on its first day: months if
 * in the year before at least {@value #SPEAKING} months could be shown by themselves, as was known
 * on that day; otherwise quarters, also when nothing is known of the year before. No later figure
 * changes it, so no period is ever told by months in one edition and as a quarter in another, and
 * nobody can subtract one from the other.
 *
 * <p>The total of a year can be put together from other tables, so the periods of a kind are hidden
 * as its parts ({@link Suppression}); money is hidden where few cases stand behind it.
 */
public final class OpenPeriods {

  /** So many of twelve months must speak for a year of months. */
  static final int SPEAKING = 8;

  private static final ReportFactKind.FactUnit MONEY = ReportFactKind.FactUnit.DONG;

  private final int year;
  private final PeriodKind grain;
  private final List<LocalDate> names;
  private final Map<ReportFactKind, Map<LocalDate, Long>> shown;

  private OpenPeriods(
      int year,
      PeriodKind grain,
      List<LocalDate> names,
      Map<ReportFactKind, Map<LocalDate, Long>> shown) {
    this.year = year;
    this.grain = grain;
    this.names = List.copyOf(names);
    this.shown = shown;
  }

  /**
   * The reporting year of a day and the one before, the newest first; of each year first what is
   * told by months.
   *
   * @param to the last day that is counted
   * @param known up to when something must be known to count
   * @param kinds what is wanted
   */
  public static List<OpenPeriods> recent(
      ThroughputFigures figures, LocalDate to, Instant known, List<ReportFactKind> kinds) {
    LocalDate last = month(to);
    var recent = new ArrayList<>(year(figures, last, known, kinds));
    year(figures, LocalDate.of(last.getYear() - 1, 12, 1), known, kinds).stream()
        .filter(periods -> !periods.names().isEmpty())
        .forEach(recent::add);
    return recent;
  }

  private static List<OpenPeriods> year(
      ThroughputFigures figures, LocalDate last, Instant known, List<ReportFactKind> kinds) {
    LocalDate begin = LocalDate.of(last.getYear() - 1, 12, 15);
    LocalDate eve = begin.minusDays(1);
    var before =
        new Scope(
            null,
            new Period.Days(begin.minusYears(1), eve),
            begin.atStartOfDay(Vietnam.ZONE).toInstant());
    var sums = figures.sums(PeriodKind.MONTH, before);
    var cases = figures.casesBehind(PeriodKind.MONTH, before);
    var now = new Scope(null, new Period.Days(begin, last.withDayOfMonth(14)), known);
    var year = new ArrayList<OpenPeriods>();
    for (PeriodKind grain : List.of(PeriodKind.MONTH, PeriodKind.QUARTER)) {
      List<ReportFactKind> told =
          kinds.stream()
              .filter(kind -> grain(kind, kind.unit() == MONEY ? cases : sums) == grain)
              .toList();
      if (!told.isEmpty()) {
        year.add(of(grain, last, figures.sums(grain, now), figures.casesBehind(grain, now), told));
      }
    }
    return year;
  }

  /**
   * By what the coming year of a kind is told.
   *
   * @param before counts of the months of the year before; of money the cases behind it
   */
  static PeriodKind grain(
      ReportFactKind reportFactKind, Map<LocalDate, Map<ReportFactKind, Long>> before) {
    long speaking =
        before.values().stream()
            .filter(counts -> counts.getOrDefault(reportFactKind, 0L) >= Suppression.LEAST)
            .count();
    return speaking >= SPEAKING ? PeriodKind.MONTH : PeriodKind.QUARTER;
  }

  /** The reporting month of a day, named by its first of the month. */
  public static LocalDate month(LocalDate day) {
    return day.minusDays(14).plusMonths(1).withDayOfMonth(1);
  }

  /**
   * Leaves out what is not to be shown.
   *
   * @param last name of a month of the last period
   * @param sums totals of each period
   * @param cases how many cases stand behind each of them
   * @param kinds what is wanted
   */
  static OpenPeriods of(
      PeriodKind grain,
      LocalDate last,
      Map<LocalDate, Map<ReportFactKind, Long>> sums,
      Map<LocalDate, Map<ReportFactKind, Long>> cases,
      List<ReportFactKind> kinds) {
    List<LocalDate> names = withoutGaps(grain, new TreeMap<>(sums), last);
    var shown = new EnumMap<ReportFactKind, Map<LocalDate, Long>>(ReportFactKind.class);
    for (ReportFactKind reportFactKind : kinds) {
      List<Long> amounts = column(names, sums, reportFactKind);
      List<@Nullable Long> parts =
          reportFactKind.unit() == MONEY
              ? money(amounts, column(names, cases, reportFactKind))
              : Suppression.parts(amounts);
      var periods = new HashMap<LocalDate, Long>();
      for (int at = 0; at < names.size(); at++) {
        Long one = parts.get(at);
        if (one != null) {
          periods.put(names.get(at), one);
        }
      }
      shown.put(reportFactKind, periods);
    }
    return new OpenPeriods(last.getYear(), grain, names, shown);
  }

  /** Every period from the first that is known: one without any case is one of zeros. */
  private static List<LocalDate> withoutGaps(
      PeriodKind grain, TreeMap<LocalDate, ?> known, LocalDate last) {
    var step = java.time.Period.ofMonths(grain == PeriodKind.MONTH ? 1 : 3);
    return known.isEmpty()
        ? List.of()
        : known.firstKey().datesUntil(last.plusDays(1), step).toList();
  }

  private static List<Long> column(
      List<LocalDate> names,
      Map<LocalDate, Map<ReportFactKind, Long>> sums,
      ReportFactKind reportFactKind) {
    return names.stream()
        .map(period -> sums.getOrDefault(period, Map.of()).getOrDefault(reportFactKind, 0L))
        .toList();
  }

  private static List<@Nullable Long> money(List<Long> amounts, List<Long> cases) {
    var parts = new ArrayList<@Nullable Long>();
    for (int at = 0; at < amounts.size(); at++) {
      parts.add(Suppression.moneyShown(amounts.get(at), cases.get(at)) ? amounts.get(at) : null);
    }
    return parts;
  }

  /** The reporting year. */
  public int year() {
    return year;
  }

  /** Months or quarters. */
  public PeriodKind grain() {
    return grain;
  }

  /** The periods, named by the first of their first month, the oldest first. */
  public List<LocalDate> names() {
    return names;
  }

  /** The name of the period that holds a month. */
  public LocalDate holding(LocalDate month) {
    return grain == PeriodKind.MONTH ? month : month.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  /** The period of a name. */
  public Period period(LocalDate name) {
    int months = grain == PeriodKind.MONTH ? 1 : 3;
    LocalDate last = name.plusMonths(months - 1L).withDayOfMonth(14);
    return new Period(
        grain,
        name.getYear(),
        (name.getMonthValue() - 1) / months + 1,
        name.minusMonths(1).withDayOfMonth(15),
        last);
  }

  /** Whether a kind is told by these periods. */
  public boolean tell(ReportFactKind reportFactKind) {
    return shown.containsKey(reportFactKind);
  }

  /** What is shown; zero for a period of which nothing is known, {@code null} for a hidden one. */
  public @Nullable Long of(LocalDate period, ReportFactKind reportFactKind) {
    return names.contains(period)
        ? shown.getOrDefault(reportFactKind, Map.of()).get(period)
        : Long.valueOf(0);
  }
}
