package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;

/**
 * Forecasts months, and says what it would have forecast before: every fact carries the day since
 * when it is known, so that each earlier forecast follows again from what was known then (rolling
 * origin, Hyndman and Athanasopoulos, 5.10). None has to be kept, and none can be touched up.
 */
@Component
public class Forecasting {

  private static final List<ReportFactKind> KINDS =
      List.of(
          ReportFactKind.RECEIVED,
          ReportFactKind.INSPECTED,
          ReportFactKind.IN_VIOLATION,
          ReportFactKind.FINE);
  private static final int MONTHS = 48;
  private static final int AHEAD = 3;
  private static final int BACK = 6;

  private final JdbcClient jdbc;

  Forecasting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became known in one month about another. */
  private record Bit(LocalDate month, LocalDate known, long amount) {}

  /**
   * The outlook of each kind of which enough is known.
   *
   * @param last the first of the month after which the last month that ended is named
   * @param scope its agency, and until when things are known; its days are not looked at
   */
  public List<Outlook> of(LocalDate last, Scope scope) {
    var outlooks = new ArrayList<Outlook>();
    for (ReportFactKind reportFactKind : KINDS) {
      if (!reportFactKind.ofTips() || scope.agency() == null) {
        outlook(reportFactKind, last, bits(reportFactKind, last, scope)).ifPresent(outlooks::add);
      }
    }
    return outlooks;
  }

  static Optional<Outlook> outlook(
      ReportFactKind reportFactKind,
      LocalDate last,
      TreeMap<LocalDate, TreeMap<LocalDate, Long>> bits) {
    if (bits.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = bits.firstKey();
    List<Long> now = series(first, last, LocalDate.MAX, bits);
    var next = new ArrayList<Outlook.Next>();
    for (int ahead = 1; ahead <= AHEAD; ahead++) {
      LocalDate month = last.plusMonths(ahead);
      Forecast.of(now, ahead).ifPresent(one -> next.add(new Outlook.Next(month, one)));
    }
    var past = new ArrayList<Outlook.Past>();
    for (int back = BACK - 1; back >= 0; back--) {
      LocalDate month = last.minusMonths(back);
      LocalDate before = month.minusMonths(1);
      long happened = series(month, month, LocalDate.MAX, bits).getFirst();
      Forecast.of(series(first, before, before, bits), 1)
          .ifPresent(one -> past.add(new Outlook.Past(month, one, happened)));
    }
    return next.isEmpty() ? Optional.empty() : Optional.of(new Outlook(reportFactKind, next, past));
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

  private TreeMap<LocalDate, TreeMap<LocalDate, Long>> bits(
      ReportFactKind reportFactKind, LocalDate last, Scope scope) {
    var statement =
        jdbc.sql(
                """
                SELECT date_trunc('month', happened_on - 14 + interval '1 month')::date AS month,
                       date_trunc('month', (known_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 14
                                           + interval '1 month')::date AS known,
                       sum(amount)::bigint AS amount
                  FROM reports.%s
                 WHERE kind = :kind AND happened_on BETWEEN :from AND :to AND known_at <= :known
                   %s
                 GROUP BY 1, 2
                """
                    .formatted(
                        reportFactKind.ofTips() ? "tip_fact" : "case_fact",
                        scope.agency() == null ? "" : "AND forces @> ARRAY[:agency::text]"))
            .param("kind", reportFactKind.name())
            .param("from", last.minusMonths(MONTHS))
            .param("to", last.withDayOfMonth(14))
            .param("known", scope.knownUntil());
    var bits = new TreeMap<LocalDate, TreeMap<LocalDate, Long>>();
    (scope.agency() == null ? statement : statement.param("agency", scope.agency()))
        .query(Bit.class)
        .list()
        .forEach(
            bit ->
                bits.computeIfAbsent(bit.month(), any -> new TreeMap<>())
                    .merge(bit.known(), bit.amount(), Long::sum));
    return bits;
  }
}
