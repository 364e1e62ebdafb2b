package vn.chosach.reports.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.Kind;
import vn.chosach.reports.facts.Sort;
import vn.chosach.reports.forms.Form;
import vn.chosach.reports.forms.Line;
import vn.chosach.reports.periods.Period.Days;

/** Counts the figures of a report out of the facts. */
@Component
public class Counting {

  /** What is shown of each force and of each area. */
  public static final List<Kind> SHARES =
      List.of(
          Kind.INSPECTED,
          Kind.IN_VIOLATION,
          Kind.ADMINISTRATIVE,
          Kind.CRIMINAL,
          Kind.FINE,
          Kind.TAX,
          Kind.PAID);

  private static final String AMOUNTS =
      """
      coalesce(sum(amount) FILTER (WHERE happened_on BETWEEN :f0 AND :t0), 0)::bigint AS now,
      coalesce(sum(amount) FILTER (WHERE happened_on BETWEEN :f1 AND :t1), 0)::bigint AS same,
      coalesce(sum(amount) FILTER (WHERE happened_on BETWEEN :f2 AND :t2), 0)::bigint AS cum,
      coalesce(sum(amount) FILTER (WHERE happened_on BETWEEN :f3 AND :t3), 0)::bigint AS cum_same,
      count(*) FILTER (WHERE happened_on BETWEEN :f0 AND :t0) AS seen0,
      count(*) FILTER (WHERE happened_on BETWEEN :f1 AND :t1) AS seen1,
      count(*) FILTER (WHERE happened_on BETWEEN :f2 AND :t2) AS seen2,
      count(*) FILTER (WHERE happened_on BETWEEN :f3 AND :t3) AS seen3
      """;

  private static final String DAYS =
      """
      (happened_on BETWEEN :f2 AND :t2 OR happened_on BETWEEN :f3 AND :t3
       OR happened_on BETWEEN :f0 AND :t0 OR happened_on BETWEEN :f1 AND :t1)
      AND known_at <= :known
      """;

  /** A letter that was split lies in several cases, and is one tip. */
  private static final String MANY = "kind IN ('IN_CASE', 'TIP_DECIDED')";

  private final JdbcClient jdbc;

  Counting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All cells of a form: its lines, then a share for each force that led and for each area, which
   * add up to the line, and of joint cases those on which a force worked along.
   */
  public List<Cell> count(Form form, Scope scope) {
    Map<Boolean, LocalDate> first = first();
    var groups = new ArrayList<Group>();
    groups.addAll(cases(scope));
    groups.addAll(tips(scope));
    var cells = new ArrayList<Cell>();
    for (Line line : form.lines()) {
      List<Group> counted = groups.stream().filter(group -> group.counts(line)).toList();
      for (Col col : Col.values()) {
        cells.add(Cell.of(line.code(), col, value(line, col, counted, groups, scope, first)));
      }
    }
    cells.addAll(shares("force", scope, "lead", SHARES));
    cells.addAll(shares("along", scope, "unnest(forces[2:])", List.of(Kind.IN_VIOLATION)));
    cells.addAll(shares("area", scope, "coalesce(area, '')", SHARES));
    return cells;
  }

  private static @Nullable Long value(
      Line line,
      Col col,
      List<Group> counted,
      List<Group> all,
      Scope scope,
      Map<Boolean, LocalDate> firsts) {
    Days days = col.days(scope.days());
    LocalDate first = firsts.get(line.kind().ofTips());
    if (first == null
        || days.to().isBefore(first)
        || line.kind().ofTips() && scope.agency() != null) {
      return null;
    }
    long sum = counted.stream().mapToLong(group -> group.amount(col)).sum();
    if (line.kind().stated()
        && counted.stream().noneMatch(group -> group.seen(col))
        && owes(line.kind(), col, all)) {
      return null;
    }
    return sum;
  }

  /** Whether there is something of which an officer should have stated it. */
  private static boolean owes(Kind kind, Col col, List<Group> all) {
    Kind cause =
        kind == Kind.ACCUSED ? Kind.CRIMINAL : kind == Kind.TAX_PENALTY ? Kind.TAX : Kind.SEIZED;
    return all.stream().anyMatch(group -> group.kind() == cause && group.amount(col) != 0);
  }

  private List<Group> cases(Scope scope) {
    return bound(
            """
            SELECT kind, sort, online, %s FROM reports.case_fact
             WHERE %s AND (:agency::text IS NULL OR forces @> ARRAY[:agency::text])
             GROUP BY kind, sort, online
            """
                .formatted(AMOUNTS, DAYS),
            scope)
        .query(
            (row, n) ->
                group(row, Sort.valueOf(row.getString("sort")), row.getBoolean("online"), ""))
        .list();
  }

  private List<Group> tips(Scope scope) {
    if (scope.agency() != null) {
      return List.of();
    }
    var groups = new ArrayList<Group>();
    groups.addAll(
        bound(
                "SELECT kind, %s FROM reports.tip_fact WHERE %s AND NOT %s GROUP BY kind"
                    .formatted(AMOUNTS, DAYS, MANY),
                scope)
            .query((row, n) -> group(row, Sort.UNSORTED, false, ""))
            .list());
    groups.addAll(
        bound(
                """
                SELECT kind, count(*) FILTER (WHERE now > 0) AS now,
                       count(*) FILTER (WHERE same > 0) AS same,
                       count(*) FILTER (WHERE cum > 0) AS cum,
                       count(*) FILTER (WHERE cum_same > 0) AS cum_same,
                       sum(seen0) AS seen0, sum(seen1) AS seen1, sum(seen2) AS seen2,
                       sum(seen3) AS seen3
                  FROM (SELECT kind, tip, %s FROM reports.tip_fact WHERE %s AND %s
                         GROUP BY kind, tip) AS t
                 GROUP BY kind
                """
                    .formatted(AMOUNTS, DAYS, MANY),
                scope)
            .query((row, n) -> group(row, Sort.UNSORTED, false, ""))
            .list());
    return groups;
  }

  private List<Cell> shares(String name, Scope scope, String key, List<Kind> kinds) {
    var cells = new ArrayList<Cell>();
    bound(
            """
            SELECT key, kind, %s
              FROM (SELECT %s AS key, kind, happened_on, amount FROM reports.case_fact
                     WHERE %s AND (:agency::text IS NULL OR forces @> ARRAY[:agency::text])
                       AND kind = ANY (string_to_array(:kinds, ','))) AS f
             GROUP BY key, kind ORDER BY key
            """
                .formatted(AMOUNTS, key, DAYS),
            scope)
        .param("kinds", String.join(",", kinds.stream().map(Kind::name).toList()))
        .query((row, n) -> group(row, Sort.UNSORTED, false, row.getString("key")))
        .list()
        .forEach(
            group -> {
              for (Col col : List.of(Col.NOW, Col.CUM)) {
                cells.add(
                    Cell.of(name + ":" + group.key() + ":" + group.kind(), col, group.amount(col)));
              }
            });
    return cells;
  }

  /**
   * The first day of which anything is known, of tips ({@code true}) and of cases; before it
   * nothing is, which is not zero.
   */
  private Map<Boolean, LocalDate> first() {
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

  private JdbcClient.StatementSpec bound(String sql, Scope scope) {
    var statement = jdbc.sql(sql).param("known", Timestamp.from(scope.knownUntil()));
    if (sql.contains(":agency")) {
      statement = statement.param("agency", scope.agency());
    }
    for (Col col : Col.values()) {
      Days days = col.days(scope.days());
      statement =
          statement.param("f" + col.ordinal(), days.from()).param("t" + col.ordinal(), days.to());
    }
    return statement;
  }

  private static Group group(ResultSet row, Sort sort, boolean online, String key)
      throws SQLException {
    var amounts = new EnumMap<Col, Long>(Col.class);
    var seen = new EnumMap<Col, Boolean>(Col.class);
    for (Col col : Col.values()) {
      amounts.put(col, row.getLong(col.name().toLowerCase(java.util.Locale.ROOT)));
      seen.put(col, row.getLong("seen" + col.ordinal()) > 0);
    }
    return new Group(Kind.valueOf(row.getString("kind")), sort, online, key, amounts, seen);
  }

  private record Group(
      Kind kind,
      Sort sort,
      boolean online,
      String key,
      Map<Col, Long> amounts,
      Map<Col, Boolean> seenIn) {

    boolean counts(Line line) {
      return kind == line.kind()
          && (line.sort() == null || line.sort() == sort)
          && (line.online() == null || line.online() == online);
    }

    long amount(Col col) {
      return amounts.getOrDefault(col, 0L);
    }

    boolean seen(Col col) {
      return seenIn.getOrDefault(col, false);
    }
  }
}
