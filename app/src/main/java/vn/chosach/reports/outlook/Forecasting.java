package vn.chosach.reports.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Scope;

/**
 * Forecasts months, and says what it would have forecast before: every fact carries the day since
 * when it is known, so that each earlier forecast follows again from what was known then. None has
 * to be kept, and none can be touched up.
 */
@Component
public record Forecasting(JdbcClient jdbc) {

  private static final int MONTHS = 48;
  private static final int BACK = 12;
  private static final int YEAR = 12;

  /** What became known in one month about another. */
  private record Bit(String key, LocalDate month, LocalDate known, long amount) {}

  /** A month beside what was foretold for it the month before. */
  record Beside(
      ReportFactKind kind, String key, LocalDate month, Forecast forecast, long happened) {}

  /**
   * The outlook of each series of which enough is known, what is expected most first.
   *
   * @param last the first of the month after which the last month that ended is named
   * @param scope its agency, and until when things are known; its days are not looked at
   */
  public List<Outlook> of(Split split, LocalDate last, Scope scope) {
    var outlooks = new ArrayList<Outlook>();
    for (ReportFactKind kind : split.kinds()) {
      if (!kind.ofTips() || scope.agency() == null) {
        var found = new ArrayList<Outlook>();
        bits(kind, split, last.plusMonths(1), scope)
            .forEach((key, bits) -> outlook(kind, key, split, last, bits).ifPresent(found::add));
        found.sort(
            Comparator.comparingLong((Outlook one) -> -one.next().getFirst().forecast().expected())
                .thenComparing(Outlook::key));
        outlooks.addAll(found);
      }
    }
    return outlooks;
  }

  /** The month that ended last and the one that runs, each beside its forecast. */
  List<Beside> beside(Split split, LocalDate last, Scope scope) {
    var all = new ArrayList<Beside>();
    LocalDate runs = last.plusMonths(1);
    for (ReportFactKind kind : split.kinds()) {
      bits(kind, split, runs, scope)
          .forEach(
              (key, bits) -> {
                for (LocalDate month : List.of(last, runs)) {
                  long happened = series(month, month, LocalDate.MAX, bits).getFirst();
                  forecast(split, month.minusMonths(1), 1, bits)
                      .ifPresent(one -> all.add(new Beside(kind, key, month, one, happened)));
                }
              });
    }
    return all;
  }

  static Optional<Outlook> outlook(
      ReportFactKind kind,
      String key,
      Split split,
      LocalDate last,
      TreeMap<LocalDate, TreeMap<LocalDate, Long>> bits) {
    var next = new ArrayList<Outlook.Next>();
    var past = new ArrayList<Outlook.Past>();
    for (int ahead = 1; ahead <= split.ahead(); ahead++) {
      int distance = ahead;
      LocalDate month = last.plusMonths(ahead);
      long recorded = series(month, month, LocalDate.MAX, bits).getFirst();
      forecast(split, last, ahead, bits)
          .map(one -> one.atLeast(recorded))
          .ifPresent(one -> next.add(new Outlook.Next(distance, month, one, recorded)));
      for (int back = BACK - 1; back >= 0; back--) {
        LocalDate before = last.minusMonths(back);
        long happened = series(before, before, LocalDate.MAX, bits).getFirst();
        forecast(split, before.minusMonths(ahead), ahead, bits)
            .ifPresent(one -> past.add(new Outlook.Past(distance, before, one, happened)));
      }
    }
    return next.isEmpty() ? Optional.empty() : Optional.of(new Outlook(kind, key, next, past));
  }

  /** What could be foretold when a month had ended, from what was known then. */
  private static Optional<Forecast> forecast(
      Split split, LocalDate known, int ahead, TreeMap<LocalDate, TreeMap<LocalDate, Long>> bits) {
    if (bits.isEmpty() || bits.firstKey().isAfter(known)) {
      return Optional.empty();
    }
    List<Long> months = series(bits.firstKey(), known, known, bits);
    long year =
        months.subList(Math.max(0, months.size() - YEAR), months.size()).stream()
            .mapToLong(Long::longValue)
            .sum();
    return year < split.fewest() ? Optional.empty() : Forecast.of(months, ahead);
  }

  /** The months from one to another, as they were known at the end of a month. */
  private static List<Long> series(
      LocalDate from,
      LocalDate to,
      LocalDate known,
      TreeMap<LocalDate, TreeMap<LocalDate, Long>> bits) {
    var series = new ArrayList<Long>();
    for (LocalDate month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      var about = bits.get(month);
      series.add(
          about == null
              ? 0L
              : about.headMap(known, true).values().stream().mapToLong(Long::longValue).sum());
    }
    return series;
  }

  private TreeMap<String, TreeMap<LocalDate, TreeMap<LocalDate, Long>>> bits(
      ReportFactKind kind, Split split, LocalDate last, Scope scope) {
    var statement =
        jdbc.sql(
                """
                SELECT %s AS key,
                       date_trunc('month', happened_on - 14 + interval '1 month')::date AS month,
                       date_trunc('month', (known_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 14
                                           + interval '1 month')::date AS known,
                       sum(amount)::bigint AS amount
                  FROM reports.%s
                 WHERE kind = :kind AND happened_on BETWEEN :from AND :to AND known_at <= :known
                   %s
                 GROUP BY 1, 2, 3
                """
                    .formatted(
                        split.column(),
                        kind.ofTips()
                            ? "tip_fact"
                            : split == Split.GOODS
                                ? "case_fact LEFT JOIN reports.case_goods USING (case_id)"
                                : "case_fact",
                        scope.agency() == null ? "" : "AND forces @> ARRAY[:agency::text]"))
            .param("kind", kind.name())
            .param("from", last.minusMonths(MONTHS))
            .param("to", last.withDayOfMonth(14))
            .param("known", scope.knownUntil());
    var bits = new TreeMap<String, TreeMap<LocalDate, TreeMap<LocalDate, Long>>>();
    (scope.agency() == null ? statement : statement.param("agency", scope.agency()))
        .query(Bit.class)
        .list()
        .forEach(
            bit ->
                bits.computeIfAbsent(bit.key(), any -> new TreeMap<>())
                    .computeIfAbsent(bit.month(), any -> new TreeMap<>())
                    .merge(bit.known(), bit.amount(), Long::sum));
    return bits;
  }
}
