package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.facts.ReportFactKind;

/**
 * Months for everyone. The total of a year can be put together from other tables, so the months of
 * a kind are hidden as its parts; money is hidden where few cases stand behind it.
 */
public final class OpenMonths {

  private final List<LocalDate> names;
  private final Map<ReportFactKind, Map<LocalDate, Long>> shown;

  private OpenMonths(List<LocalDate> names, Map<ReportFactKind, Map<LocalDate, Long>> shown) {
    this.names = List.copyOf(names);
    this.shown = shown;
  }

  /**
   * Leaves out what is not to be shown.
   *
   * @param sums totals of each month
   * @param cases how many cases stand behind each of them
   * @param kinds what is wanted
   */
  public static OpenMonths of(
      Map<LocalDate, Map<ReportFactKind, Long>> sums,
      Map<LocalDate, Map<ReportFactKind, Long>> cases,
      List<ReportFactKind> kinds) {
    List<LocalDate> names = withoutGaps(new TreeMap<>(sums));
    var shown = new EnumMap<ReportFactKind, Map<LocalDate, Long>>(ReportFactKind.class);
    for (ReportFactKind reportFactKind : kinds) {
      List<Long> amounts = column(names, sums, reportFactKind);
      List<@Nullable Long> parts =
          reportFactKind.unit() == ReportFactKind.FactUnit.DONG
              ? money(amounts, column(names, cases, reportFactKind))
              : Suppression.parts(amounts);
      var months = new HashMap<LocalDate, Long>();
      for (int at = 0; at < names.size(); at++) {
        Long one = parts.get(at);
        if (one != null) {
          months.put(names.get(at), one);
        }
      }
      shown.put(reportFactKind, months);
    }
    return new OpenMonths(names, shown);
  }

  /** Every month from the first to the last: one without any case is a month of zeros. */
  private static List<LocalDate> withoutGaps(TreeMap<LocalDate, ?> known) {
    return known.isEmpty()
        ? List.of()
        : known.firstKey().datesUntil(known.lastKey().plusDays(1), Period.ofMonths(1)).toList();
  }

  private static List<Long> column(
      List<LocalDate> names,
      Map<LocalDate, Map<ReportFactKind, Long>> sums,
      ReportFactKind reportFactKind) {
    return names.stream()
        .map(month -> sums.getOrDefault(month, Map.of()).getOrDefault(reportFactKind, 0L))
        .toList();
  }

  private static List<@Nullable Long> money(List<Long> amounts, List<Long> cases) {
    var parts = new ArrayList<@Nullable Long>();
    for (int at = 0; at < amounts.size(); at++) {
      parts.add(Suppression.moneyShown(amounts.get(at), cases.get(at)) ? amounts.get(at) : null);
    }
    return parts;
  }

  /** The months, named by their first of the month, the oldest first. */
  public List<LocalDate> names() {
    return names;
  }

  /** What is shown; zero for a month of which nothing is known, {@code null} for what is hidden. */
  public @Nullable Long of(LocalDate month, ReportFactKind reportFactKind) {
    return names.contains(month)
        ? shown.getOrDefault(reportFactKind, Map.of()).get(month)
        : Long.valueOf(0);
  }
}
