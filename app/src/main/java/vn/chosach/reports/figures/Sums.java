package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.Sort;
import vn.chosach.reports.periods.Period.Days;

/** Adds up facts, as they were known at a moment. */
@Component
record Sums(JdbcClient jdbc, FigureSource source) {

  private static final String OF_CASES = "reports.case_month";

  /** A letter that was split lies in several cases, and is one tip. */
  static final Set<ReportFactKind> MANY =
      Set.of(ReportFactKind.IN_CASE, ReportFactKind.TIP_DECIDED);

  /** What is counted of cases, of the kinds among these that are counted of cases. */
  FigureTally cases(Set<ReportFactKind> kinds, Scope scope) {
    FigureTally figureTally = FigureTally.empty();
    source.each(
        OF_CASES,
        """
        SELECT sort, online, lead, area, sum(amount)::bigint AS amount, sum(seen)::bigint AS seen
          FROM reports.case_month WHERE %s AND agency = coalesce(:agency::text, '')
         GROUP BY sort, online, lead, area
        """,
        """
        SELECT sort, online, lead, coalesce(area, '') AS area, sum(amount)::bigint AS amount,
               count(*) AS seen
          FROM reports.case_fact
         WHERE %s AND (:agency::text IS NULL OR forces @> ARRAY[:agency::text])
         GROUP BY GROUPING SETS ((sort, online, lead), (coalesce(area, '')))
        """,
        scope,
        only(kinds, reportFactKind -> !reportFactKind.ofTips()),
        (row, reportFactKind, span) -> {
          String sort = row.getString("sort");
          if (sort == null || sort.isEmpty()) {
            figureTally.area(reportFactKind, row.getString("area")).add(row, span.cols());
          } else {
            figureTally
                .line(reportFactKind, Sort.valueOf(sort), row.getBoolean("online"))
                .add(row, span.cols());
            figureTally.force(reportFactKind, row.getString("lead")).add(row, span.cols());
          }
        });
    return figureTally;
  }

  /** What is counted of cases by each force that worked on them; a joint case is in several. */
  Map<String, List<FigureGroup>> forces(Set<ReportFactKind> kinds, Scope scope) {
    var forces = new HashMap<String, FigureTally>();
    source.each(
        OF_CASES,
        """
        SELECT agency AS force, sort, online, sum(amount)::bigint AS amount,
               sum(seen)::bigint AS seen
          FROM reports.case_month WHERE %s AND agency <> '' AND sort <> '' GROUP BY 1, 2, 3
        """,
        """
        SELECT unnest(forces) AS force, sort, online, sum(amount)::bigint AS amount,
               count(*) AS seen
          FROM reports.case_fact WHERE %s GROUP BY 1, 2, 3
        """,
        scope,
        only(kinds, reportFactKind -> !reportFactKind.ofTips()),
        (row, reportFactKind, span) ->
            forces
                .computeIfAbsent(row.getString("force"), any -> FigureTally.empty())
                .line(reportFactKind, Sort.valueOf(row.getString("sort")), row.getBoolean("online"))
                .add(row, span.cols()));
    var groups = new HashMap<String, List<FigureGroup>>();
    forces.forEach((force, tally) -> groups.put(force, List.copyOf(tally.lines().values())));
    return groups;
  }

  /**
   * What is counted of cases on which any of some bodies worked: once, also where several did. No
   * sum is kept of that.
   */
  List<FigureGroup> of(Set<String> bodies, Set<ReportFactKind> kinds, Scope scope) {
    FigureTally figureTally = FigureTally.empty();
    source.facts(
        """
        SELECT sort, online, sum(amount)::bigint AS amount, count(*) AS seen
          FROM reports.case_fact WHERE %s AND forces && string_to_array(:agency, ',')
         GROUP BY sort, online
        """,
        new Scope(String.join(",", bodies), scope.days(), scope.knownUntil()),
        only(kinds, reportFactKind -> !reportFactKind.ofTips()),
        (row, reportFactKind, span) ->
            figureTally
                .line(reportFactKind, Sort.valueOf(row.getString("sort")), row.getBoolean("online"))
                .add(row, span.cols()));
    return List.copyOf(figureTally.lines().values());
  }

  /** Joint cases in violation by each force that worked along. */
  Map<String, Map<ReportFactKind, FigureGroup>> along(Scope scope) {
    var along = new TreeMap<String, Map<ReportFactKind, FigureGroup>>();
    String facts =
        """
        SELECT unnest(forces[2:]) AS force, sum(amount)::bigint AS amount, count(*) AS seen
          FROM reports.case_fact
         WHERE %s AND (:agency::text IS NULL OR forces @> ARRAY[:agency::text])
           AND cardinality(forces) > 1
         GROUP BY 1
        """;
    Set<ReportFactKind> found = EnumSet.of(ReportFactKind.IN_VIOLATION);
    FigureSource.EachSum each =
        (row, reportFactKind, span) ->
            FigureTally.share(along, reportFactKind, row.getString("force")).add(row, span.cols());
    if (scope.agency() != null) {
      source.facts(facts, scope, found, each);
    } else {
      source.each(
          OF_CASES,
          """
          SELECT agency AS force, sum(amount)::bigint AS amount, sum(seen)::bigint AS seen
            FROM reports.case_month WHERE %s AND agency NOT IN ('', lead) AND sort <> ''
           GROUP BY 1
          """,
          facts,
          scope,
          found,
          each);
    }
    return along;
  }

  /** What is counted of tips, of the kinds among these; an agency has none. */
  List<FigureGroup> tips(Set<ReportFactKind> kinds, Scope scope) {
    if (scope.agency() != null) {
      return List.of();
    }
    Set<ReportFactKind> once =
        only(kinds, reportFactKind -> reportFactKind.ofTips() && !MANY.contains(reportFactKind));
    Set<ReportFactKind> many = only(kinds, MANY::contains);
    var groups = new EnumMap<ReportFactKind, FigureGroup>(ReportFactKind.class);
    tips(
        once,
        scope,
        (row, reportFactKind, span) ->
            groups
                .computeIfAbsent(
                    reportFactKind, any -> FigureGroup.of(reportFactKind, Sort.UNSORTED, false))
                .add(row, span.cols()));
    var all = new ArrayList<>(groups.values());
    if (!many.isEmpty()) {
      all.addAll(inSeveral(many, scope));
    }
    return all;
  }

  /** Tips received from each area in the days of the scope, empty for "no area". */
  Map<String, Long> tipsByArea(Scope scope) {
    var tips = new HashMap<String, Long>();
    tips(
        EnumSet.of(ReportFactKind.RECEIVED),
        scope,
        (row, reportFactKind, span) -> {
          if (span.cols().contains(Col.NOW)) {
            tips.merge(row.getString("area"), row.getLong("amount"), Long::sum);
          }
        });
    return tips;
  }

  private void tips(Set<ReportFactKind> kinds, Scope scope, FigureSource.EachSum each) {
    source.each(
        "reports.tip_month",
        """
        SELECT area, sum(amount)::bigint AS amount, sum(seen)::bigint AS seen
          FROM reports.tip_month WHERE %s GROUP BY 1
        """,
        """
        SELECT coalesce(area, '') AS area, sum(amount)::bigint AS amount, count(*) AS seen
          FROM reports.tip_fact WHERE %s GROUP BY 1
        """,
        scope,
        kinds,
        each);
  }

  /**
   * All entries as if each were of a tip of its own, and of the few tips with several entries what
   * that makes too many or too few.
   */
  private Collection<FigureGroup> inSeveral(Set<ReportFactKind> kinds, Scope scope) {
    var groups = new EnumMap<ReportFactKind, FigureGroup>(ReportFactKind.class);
    tips(
        kinds,
        scope,
        (row, reportFactKind, span) ->
            groups
                .computeIfAbsent(
                    reportFactKind, any -> FigureGroup.of(reportFactKind, Sort.UNSORTED, false))
                .add(row, span.cols()));
    List<Span> spans = Span.of(scope.days());
    var statement =
        jdbc.sql(
                """
                SELECT kind, sum((now > 0)::int - now)::bigint AS now,
                       sum((same > 0)::int - same)::bigint AS same,
                       sum((cum > 0)::int - cum)::bigint AS cum,
                       sum((cum_same > 0)::int - cum_same)::bigint AS cum_same
                  FROM (SELECT kind,
                               sum(amount) FILTER (WHERE happened_on BETWEEN :f0 AND :t0) AS now,
                               sum(amount) FILTER (WHERE happened_on BETWEEN :f1 AND :t1) AS same,
                               sum(amount) FILTER (WHERE happened_on BETWEEN :f2 AND :t2) AS cum,
                               sum(amount) FILTER (WHERE happened_on BETWEEN :f3 AND :t3)
                                 AS cum_same
                          FROM reports.tip_again JOIN reports.tip_fact USING (kind, tip)
                         WHERE kind IN ('IN_CASE', 'TIP_DECIDED')
                           AND kind = ANY (string_to_array(:kinds, ',')) AND known_at <= :known
                           AND happened_on BETWEEN :first AND :last
                         GROUP BY kind, tip) AS t
                 GROUP BY kind
                """)
            .param("kinds", FigureSource.joined(kinds, ReportFactKind::name))
            .param("known", scope.knownUntil())
            .param("first", spans.getFirst().days().from())
            .param("last", spans.getLast().days().to());
    for (Col col : Col.values()) {
      Days days = col.days(scope.days());
      statement =
          statement.param("f" + col.ordinal(), days.from()).param("t" + col.ordinal(), days.to());
    }
    statement.query(
        row -> {
          FigureGroup group =
              groups.computeIfAbsent(
                  ReportFactKind.valueOf(row.getString("kind")),
                  kind -> FigureGroup.of(kind, Sort.UNSORTED, false));
          for (Col col : Col.values()) {
            group.add(col, row.getLong(col.name().toLowerCase(Locale.ROOT)), false);
          }
        });
    return groups.values();
  }

  /**
   * The first day of which anything is known, of tips ({@code true}) and of cases; before it
   * nothing is, which is not zero.
   */
  Map<Boolean, LocalDate> first() {
    var first = new HashMap<Boolean, LocalDate>();
    jdbc.sql(
            """
            SELECT false AS tips, min(happened_on) AS day FROM reports.case_fact
            UNION ALL SELECT true, min(root_on) FROM reports.tip_fact
            """)
        .query(
            row -> {
              LocalDate day = row.getObject("day", LocalDate.class);
              if (day != null) {
                first.put(row.getBoolean("tips"), day);
              }
            });
    return first;
  }

  private static Set<ReportFactKind> only(
      Set<ReportFactKind> kinds, Predicate<ReportFactKind> which) {
    return kinds.stream().filter(which).collect(Collectors.toSet());
  }
}
