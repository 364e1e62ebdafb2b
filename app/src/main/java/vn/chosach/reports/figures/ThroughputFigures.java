package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/** The course of things: month by month, how far tips come, and how long it all takes. */
@Component
public record ThroughputFigures(JdbcClient jdbc, FigureSource source) {

  private static final Set<ReportFactKind> OF_TIPS =
      Arrays.stream(ReportFactKind.values())
          .filter(ReportFactKind::ofTips)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * How long something takes.
   *
   * @param kind what ends it
   * @param count how many ended
   * @param median half of them took at most so many hours
   * @param p90 nine of ten took at most so many hours
   */
  public record Wait(ReportFactKind kind, long count, long median, long p90) {}

  /** How many of the tips received in some days came how far until now; of the whole province. */
  public Map<ReportFactKind, Long> funnel(Scope scope) {
    var funnel = new EnumMap<ReportFactKind, Long>(ReportFactKind.class);
    source.each(
        "reports.tip_course",
        "SELECT sum(amount)::bigint AS amount FROM reports.tip_course WHERE %s",
        """
        SELECT sum(amount)::bigint AS amount
          FROM (SELECT kind, root_on AS happened_on, known_at, amount FROM reports.tip_fact) AS t
         WHERE %s
        """,
        whole(scope),
        scope,
        OF_TIPS,
        (row, kind, span) -> funnel.merge(kind, row.getLong("amount"), Long::sum));
    jdbc.sql(
            """
            SELECT kind, sum((net > 0)::int - net)::bigint AS more
              FROM (SELECT kind, sum(amount) AS net
                      FROM reports.tip_again JOIN reports.tip_fact USING (kind, tip)
                     WHERE kind IN ('IN_CASE', 'TIP_DECIDED')
                       AND root_on BETWEEN :from AND :to AND known_at <= :known
                     GROUP BY kind, tip) AS t
             GROUP BY kind
            """)
        .param("from", scope.days().from())
        .param("to", scope.days().to())
        .param("known", scope.knownUntil())
        .query(
            row -> {
              funnel.merge(
                  ReportFactKind.valueOf(row.getString("kind")), row.getLong("more"), Long::sum);
            });
    return funnel;
  }

  /** Times of what ended in some days, in whole hours; of one agency only those of its cases. */
  public List<Wait> waits(Scope scope) {
    var hours = new TreeMap<ReportFactKind, TreeMap<Long, Long>>();
    waits("case_fact", Set.of(ReportFactKind.DECIDED), scope, hours);
    if (scope.agency() == null) {
      waits("tip_fact", Set.of(ReportFactKind.ADMITTED, ReportFactKind.ANSWERED), scope, hours);
    }
    var waits = new ArrayList<Wait>();
    hours.forEach(
        (kind, taken) -> {
          long count = taken.values().stream().mapToLong(Long::longValue).sum();
          if (count > 0) {
            waits.add(new Wait(kind, count, within(taken, count, 0.5), within(taken, count, 0.9)));
          }
        });
    waits.sort(Comparator.comparing(wait -> wait.kind().name()));
    return waits;
  }

  private void waits(
      String facts,
      Set<ReportFactKind> kinds,
      Scope scope,
      Map<ReportFactKind, TreeMap<Long, Long>> hours) {
    source.each(
        "reports.wait_month",
        """
        SELECT hours, sum(amount)::bigint AS amount FROM reports.wait_month
         WHERE %s AND agency = coalesce(:agency::text, '') GROUP BY 1
        """,
        "SELECT waited / 3600 AS hours, sum(amount)::bigint AS amount FROM reports."
            + facts
            + " WHERE %s AND waited IS NOT NULL"
            + (scope.agency() == null ? "" : " AND forces @> ARRAY[:agency::text]")
            + " GROUP BY 1",
        whole(scope),
        scope,
        kinds,
        (row, kind, span) ->
            hours
                .computeIfAbsent(kind, any -> new TreeMap<>())
                .merge(row.getLong("hours"), row.getLong("amount"), Long::sum));
  }

  /** Within how many hours so large a share of all ended. */
  private static long within(TreeMap<Long, Long> hours, long count, double share) {
    long ended = 0;
    for (Map.Entry<Long, Long> one : hours.entrySet()) {
      ended += one.getValue();
      if (ended >= share * count) {
        return one.getKey();
      }
    }
    return hours.lastKey();
  }

  private static List<Span> whole(Scope scope) {
    return List.of(new Span(scope.days(), List.of(Col.NOW)));
  }

  /**
   * Totals of each reporting month or quarter of some days, named by the first of its first month;
   * of one agency without tips, which belong to none.
   *
   * @param grain {@code MONTH} or {@code QUARTER}
   */
  public Map<LocalDate, Map<ReportFactKind, Long>> sums(PeriodKind grain, Scope scope) {
    var periods = new TreeMap<LocalDate, Map<ReportFactKind, Long>>();
    List<Span> months = months(scope.days());
    FigureSource.EachSum each =
        (row, kind, span) ->
            periods
                .computeIfAbsent(named(span.days().from(), grain), any -> new LinkedHashMap<>())
                .merge(kind, row.getLong("amount"), Long::sum);
    source.each(
        "reports.case_month",
        """
        SELECT sum(amount)::bigint AS amount FROM reports.case_month
         WHERE %s AND agency = coalesce(:agency::text, '') AND sort <> '' HAVING count(*) > 0
        """,
        """
        SELECT sum(amount)::bigint AS amount FROM reports.case_fact
         WHERE %s AND (:agency::text IS NULL OR forces @> ARRAY[:agency::text])
        HAVING count(*) > 0
        """,
        months,
        scope,
        Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(OF_TIPS))),
        each);
    if (scope.agency() == null) {
      source.each(
          "reports.tip_month",
          """
          SELECT sum(amount)::bigint AS amount FROM reports.tip_month WHERE %s HAVING count(*) > 0
          """,
          """
          SELECT sum(amount)::bigint AS amount FROM reports.tip_fact WHERE %s HAVING count(*) > 0
          """,
          months,
          scope,
          OF_TIPS,
          each);
    }
    return periods;
  }

  /** One kind by reporting month and leading force, of the whole province. */
  public Map<LocalDate, Map<String, Long>> leads(ReportFactKind of, Scope scope) {
    var leads = new TreeMap<LocalDate, Map<String, Long>>();
    source.each(
        "reports.case_month",
        """
        SELECT lead, sum(amount)::bigint AS amount FROM reports.case_month
         WHERE %s AND agency = '' AND sort <> '' GROUP BY 1
        """,
        "SELECT lead, sum(amount)::bigint AS amount FROM reports.case_fact WHERE %s GROUP BY 1",
        months(scope.days()),
        scope,
        Set.of(of),
        (row, kind, span) ->
            leads
                .computeIfAbsent(
                    named(span.days().from(), PeriodKind.MONTH), any -> new TreeMap<>())
                .merge(row.getString("lead"), row.getLong("amount"), Long::sum));
    return leads;
  }

  /** Days taken apart by the reporting months in which they lie. */
  private static List<Span> months(Period.Days days) {
    var months = new ArrayList<Span>();
    for (LocalDate from = days.from(); !from.isAfter(days.to()); ) {
      LocalDate next = from.minusDays(14).plusMonths(1).withDayOfMonth(15);
      LocalDate to = next.minusDays(1).isAfter(days.to()) ? days.to() : next.minusDays(1);
      months.add(new Span(new Period.Days(from, to), List.of()));
      from = next;
    }
    return months;
  }

  /** First day of the calendar month in which a reporting month ends, or of its quarter. */
  private static LocalDate named(LocalDate day, PeriodKind grain) {
    LocalDate month = day.minusDays(14).withDayOfMonth(1).plusMonths(1);
    return grain == PeriodKind.QUARTER
        ? month.withMonth(month.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2)
        : month;
  }

  /**
   * How many cases stand behind the totals of each period, money above all. One whose entries
   * cancel out, as those of an annulled fine do, stands behind no total and hides no other.
   */
  public Map<LocalDate, Map<ReportFactKind, Long>> casesBehind(PeriodKind grain, Scope scope) {
    var periods = new TreeMap<LocalDate, Map<ReportFactKind, Long>>();
    jdbc.sql(
            """
            SELECT period, kind, count(*) AS amount
              FROM (SELECT date_trunc(:grain, happened_on - 14 + interval '1 month')::date
                             AS period, kind
                      FROM reports.case_fact
                     WHERE happened_on BETWEEN :from AND :to AND known_at <= :known
                       AND (:agency::text IS NULL OR forces @> ARRAY[:agency::text])
                     GROUP BY 1, 2, case_id
                    HAVING sum(amount) <> 0) AS standing
             GROUP BY 1, 2
            """)
        .param("grain", grain.name().toLowerCase(Locale.ROOT))
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
