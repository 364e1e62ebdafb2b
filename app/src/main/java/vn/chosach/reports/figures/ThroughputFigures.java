package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/** The course of things: month by month, how far tips come, and how long it all takes. */
@Component
public class ThroughputFigures {

  private final JdbcClient jdbc;

  ThroughputFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How long something takes.
   *
   * @param kind what ends it
   * @param count how many ended
   * @param median half of them took at most so many seconds
   * @param p90 nine of ten took at most so many seconds
   */
  public record Wait(ReportFactKind kind, long count, long median, long p90) {}

  /** How many of the tips received in some days came how far until now; of the whole province. */
  public Map<ReportFactKind, Long> funnel(Scope scope) {
    var funnel = new EnumMap<ReportFactKind, Long>(ReportFactKind.class);
    jdbc.sql(
            """
            SELECT kind, count(*) AS tips
              FROM (SELECT kind, tip FROM reports.tip_fact
                     WHERE root_on BETWEEN :from AND :to AND known_at <= :known
                     GROUP BY kind, tip HAVING sum(amount) > 0) AS t
             GROUP BY kind
            """)
        .param("from", scope.days().from())
        .param("to", scope.days().to())
        .param("known", scope.knownUntil())
        .query(
            row -> {
              funnel.put(ReportFactKind.valueOf(row.getString("kind")), row.getLong("tips"));
            });
    return funnel;
  }

  /** Times of what ended in some days; of one agency only those of its cases. */
  public List<Wait> waits(Scope scope) {
    return jdbc.sql(
            """
            SELECT kind, count(*) AS count,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY waited)::bigint AS median,
                   percentile_cont(0.9) WITHIN GROUP (ORDER BY waited)::bigint AS p90
              FROM (SELECT kind, waited FROM reports.tip_fact
                     WHERE kind IN ('ADMITTED', 'ANSWERED') AND waited IS NOT NULL
                       AND :agency::text IS NULL
                       AND happened_on BETWEEN :from AND :to AND known_at <= :known
                    UNION ALL
                    SELECT kind, max(waited) AS waited FROM reports.case_fact
                     WHERE kind = 'DECIDED' AND waited IS NOT NULL
                       AND (:agency::text IS NULL OR forces @> ARRAY[:agency::text])
                       AND happened_on BETWEEN :from AND :to AND known_at <= :known
                     GROUP BY case_id, kind HAVING sum(amount) > 0) AS ended
             GROUP BY kind ORDER BY kind
            """)
        .param("agency", scope.agency())
        .param("from", scope.days().from())
        .param("to", scope.days().to())
        .param("known", scope.knownUntil())
        .query(Wait.class)
        .list();
  }

  /** Totals of each reporting month of some days; see {@link #sums}. */
  public Map<LocalDate, Map<ReportFactKind, Long>> months(
      LocalDate from, LocalDate to, Scope scope) {
    return sums(
        PeriodKind.MONTH, new Scope(scope.agency(), new Period.Days(from, to), scope.knownUntil()));
  }

  /**
   * Totals of each reporting month or quarter of some days, named by the first of its first month;
   * of one agency without tips, which belong to none.
   *
   * @param grain {@code MONTH} or {@code QUARTER}
   */
  public Map<LocalDate, Map<ReportFactKind, Long>> sums(PeriodKind grain, Scope scope) {
    var periods = new TreeMap<LocalDate, Map<ReportFactKind, Long>>();
    for (String table :
        scope.agency() == null ? List.of("case_fact", "tip_fact") : List.of("case_fact")) {
      periods("SELECT %s, kind, sum(amount)::bigint AS amount FROM reports." + table, grain, scope)
          .forEach(
              (period, amounts) ->
                  periods.computeIfAbsent(period, any -> new LinkedHashMap<>()).putAll(amounts));
    }
    return periods;
  }

  /** How many cases stand behind the totals of each period, money above all. */
  public Map<LocalDate, Map<ReportFactKind, Long>> casesBehind(PeriodKind grain, Scope scope) {
    return periods(
        "SELECT %s, kind, count(DISTINCT case_id) AS amount FROM reports.case_fact", grain, scope);
  }

  private Map<LocalDate, Map<ReportFactKind, Long>> periods(
      String select, PeriodKind grain, Scope scope) {
    var periods = new TreeMap<LocalDate, Map<ReportFactKind, Long>>();
    jdbc.sql(
            (select
                    + """
                     WHERE happened_on BETWEEN :from AND :to AND known_at <= :known %s
                     GROUP BY 1, 2
                    """)
                .formatted(
                    "date_trunc('"
                        + grain.name().toLowerCase(Locale.ROOT)
                        + "', happened_on - 14 + interval '1 month')::date AS period",
                    scope.agency() == null ? "" : "AND forces @> ARRAY[:agency::text]"))
        .param("from", scope.days().from())
        .param("to", scope.days().to())
        .param("known", scope.knownUntil())
        .param("agency", scope.agency())
        .query(
            row -> {
              periods
                  .computeIfAbsent(
                      row.getObject("period", LocalDate.class), any -> new LinkedHashMap<>())
                  .put(ReportFactKind.valueOf(row.getString("kind")), row.getLong("amount"));
            });
    return periods;
  }
}
