package vn.chosach.reports.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
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

  private static final String KEPT = "kind = k.kind AND begins BETWEEN s.from_day AND s.to_day";

  private static final String FACTS =
      "kind = k.kind AND happened_on BETWEEN s.from_day AND s.to_day AND known_at <= :known";

  /** What one span adds to the columns that count it. */
  interface EachSum {
    void sum(ResultSet row, ReportFactKind reportFactKind, List<Col> cols) throws SQLException;
  }

  /**
   * Asks for sums of a scope.
   *
   * @param table of the kept sums
   * @param kept asks them; {@code %s} stands for which
   * @param facts asks the facts for columns of the same names; {@code %s} stands for which
   */
  void each(
      String table,
      String kept,
      String facts,
      Scope scope,
      Set<ReportFactKind> kinds,
      EachSum each) {
    List<Span> spans = Span.of(scope.days());
    Set<LocalDate> later = later(table, Pieces.begins(spans), scope);
    Pieces pieces = Pieces.of(spans, begin -> !later.contains(begin));
    spanned(kept.formatted(KEPT), pieces.months(), scope, kinds, each);
    spanned(facts.formatted(FACTS), pieces.days(), scope, kinds, each);
  }

  /** Asks the facts alone, for what no sum is kept of. */
  void facts(String facts, Scope scope, Set<ReportFactKind> kinds, EachSum each) {
    spanned(facts.formatted(FACTS), Span.of(scope.days()), scope, kinds, each);
  }

  /** Months of which something became known later than what is asked for. */
  private Set<LocalDate> later(String table, List<LocalDate> begins, Scope scope) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT begin FROM unnest(string_to_array(:begins, ',')::date[]) AS begin
                 WHERE EXISTS (SELECT FROM %s WHERE begins = begin AND known_last > :known)
                """
                    .formatted(table))
            .param("begins", joined(begins, LocalDate::toString))
            .param("known", scope.knownUntil())
            .query(LocalDate.class)
            .list());
  }

  private void spanned(
      String sql, List<Span> spans, Scope scope, Set<ReportFactKind> kinds, EachSum each) {
    if (spans.isEmpty() || kinds.isEmpty()) {
      return;
    }
    var statement =
        jdbc.sql(EACH.formatted(sql))
            .param("kinds", joined(kinds, ReportFactKind::name))
            .param("from", days(spans, Days::from))
            .param("to", days(spans, Days::to))
            .param("known", scope.knownUntil());
    (sql.contains(":agency") ? statement.param("agency", scope.agency()) : statement)
        .query(
            row -> {
              each.sum(
                  row,
                  ReportFactKind.valueOf(row.getString("kind")),
                  spans.get(row.getInt("span") - 1).cols());
            });
  }

  private static String days(List<Span> spans, Function<Days, LocalDate> end) {
    return joined(spans, span -> end.apply(span.days()).toString());
  }

  static <T> String joined(Collection<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.joining(","));
  }
}
