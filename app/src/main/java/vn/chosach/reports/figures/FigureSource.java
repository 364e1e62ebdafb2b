package vn.chosach.reports.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.periods.Period.Days;

/**
 * Where sums come from: whole reporting months from the sums that a trigger keeps in the
 * transaction of the facts, and all else from the facts. A month of which something became known
 * later than what is asked for is counted from its facts too, so both always come to the same.
 */
@Component
record FigureSource(JdbcClient jdbc) {

  /**
   * One kind and one span at a time, so that each is a stretch of an index that holds all that is
   * asked for; rows of the table are not read.
   */
  private static final String EACH =
      """
      SELECT k.kind, s.span, f.*
        FROM unnest(string_to_array(:kinds, ',')) AS k (kind)
       CROSS JOIN unnest(string_to_array(:from, ',')::date[], string_to_array(:to, ',')::date[])
                  WITH ORDINALITY AS s (from_day, to_day, span)
       CROSS JOIN LATERAL (%s) AS f
      """;

  /**
   * Kept sums and facts in one question, which reads one moment: what becomes known while it is
   * asked is either in both or in neither.
   */
  private static final String BOTH =
      """
      WITH k AS (SELECT unnest(string_to_array(:kinds, ',')) AS kind),
           months (from_day, to_day, span) AS (
             SELECT * FROM unnest(string_to_array(:from, ',')::date[],
                                  string_to_array(:to, ',')::date[]) WITH ORDINALITY),
           later AS MATERIALIZED (
             SELECT first FROM unnest(string_to_array(:begins, ',')::date[]) AS first
              WHERE EXISTS (SELECT FROM %s WHERE begins = first AND known_last > :known)),
           days (from_day, to_day, span) AS (
             SELECT from_day, to_day, n + :stretches
               FROM unnest(string_to_array(:since, ',')::date[],
                           string_to_array(:until, ',')::date[])
                    WITH ORDINALITY AS d (from_day, to_day, n)
             UNION ALL
             SELECT first, (first + interval '1 month')::date - 1, span
               FROM later JOIN months ON first BETWEEN from_day AND to_day)
      SELECT k.kind, s.span, f.* FROM k, months AS s CROSS JOIN LATERAL (%s) AS f
      UNION ALL
      SELECT k.kind, s.span, f.* FROM k, days AS s CROSS JOIN LATERAL (%s) AS f
      """;

  private static final String KEPT =
      "kind = k.kind AND begins BETWEEN s.from_day AND s.to_day"
          + " AND begins NOT IN (SELECT first FROM later)";

  private static final String FACTS =
      "kind = k.kind AND happened_on BETWEEN s.from_day AND s.to_day AND known_at <= :known";

  /** What one span, or a part of one, adds. */
  interface EachSum {
    void sum(ResultSet row, ReportFactKind reportFactKind, Span span) throws SQLException;
  }

  /** Asks for sums of the columns of a report of these days. */
  void each(
      String table,
      String kept,
      String facts,
      Scope scope,
      Set<ReportFactKind> kinds,
      EachSum each) {
    each(table, kept, facts, Span.of(scope.days()), scope, kinds, each);
  }

  /**
   * Asks for sums of spans.
   *
   * @param table of the kept sums
   * @param kept asks them; {@code %s} stands for which
   * @param facts asks the facts for columns of the same names; {@code %s} stands for which
   */
  void each(
      String table,
      String kept,
      String facts,
      List<Span> asked,
      Scope scope,
      Set<ReportFactKind> kinds,
      EachSum each) {
    Pieces pieces = Pieces.of(asked);
    String sql = BOTH.formatted(table, kept.formatted(KEPT), facts.formatted(FACTS));
    var statement =
        asked(sql, pieces.months(), scope, kinds)
            .param("begins", joined(pieces.begins(), LocalDate::toString))
            .param("stretches", pieces.months().size())
            .param("since", days(pieces.days(), Days::from))
            .param("until", days(pieces.days(), Days::to));
    var spans = new ArrayList<>(pieces.months());
    spans.addAll(pieces.days());
    sum(statement, spans, kinds, each);
  }

  /** Asks the facts alone, for what no sum is kept of. */
  void facts(String facts, Scope scope, Set<ReportFactKind> kinds, EachSum each) {
    List<Span> spans = Span.of(scope.days());
    sum(asked(EACH.formatted(facts.formatted(FACTS)), spans, scope, kinds), spans, kinds, each);
  }

  private JdbcClient.StatementSpec asked(
      String sql, List<Span> spans, Scope scope, Set<ReportFactKind> kinds) {
    var statement =
        jdbc.sql(sql)
            .param("kinds", joined(kinds, ReportFactKind::name))
            .param("from", days(spans, Days::from))
            .param("to", days(spans, Days::to))
            .param("known", scope.knownUntil());
    return sql.contains(":agency") ? statement.param("agency", scope.agency()) : statement;
  }

  private static void sum(
      JdbcClient.StatementSpec statement,
      List<Span> spans,
      Set<ReportFactKind> kinds,
      EachSum each) {
    if (kinds.isEmpty()) {
      return;
    }
    statement.query(
        row -> {
          each.sum(
              row,
              ReportFactKind.valueOf(row.getString("kind")),
              spans.get(row.getInt("span") - 1));
        });
  }

  private static String days(List<Span> spans, Function<Days, LocalDate> end) {
    return joined(spans, span -> end.apply(span.days()).toString());
  }

  static <T> String joined(Collection<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.joining(","));
  }
}
