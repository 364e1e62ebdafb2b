package vn.chosach.reports.figures;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.Kind;

/** How far tips come, and how long things take. */
@Component
public class Flow {

  private final JdbcClient jdbc;

  Flow(JdbcClient jdbc) {
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
  public record Wait(Kind kind, long count, long median, long p90) {}

  /** How many of the tips received in some days came how far until now. */
  public Map<Kind, Long> funnel(Scope scope) {
    var funnel = new EnumMap<Kind, Long>(Kind.class);
    jdbc.sql(
            """
            SELECT kind, count(DISTINCT tip) FILTER (WHERE amount > 0)
                         - count(DISTINCT tip) FILTER (WHERE amount < 0) AS tips
              FROM reports.tip_fact
             WHERE root_on BETWEEN :from AND :to AND known_at <= :known
             GROUP BY kind
            """)
        .param("from", scope.days().from())
        .param("to", scope.days().to())
        .param("known", Timestamp.from(scope.knownUntil()))
        .query(
            row -> {
              funnel.put(Kind.valueOf(row.getString("kind")), row.getLong("tips"));
            });
    return funnel;
  }

  /** Times of what ended in some days, in the order of their way. */
  public List<Wait> waits(Scope scope) {
    return jdbc.sql(
            """
            SELECT kind, count(*) AS n,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY waited)::bigint AS median,
                   percentile_cont(0.9) WITHIN GROUP (ORDER BY waited)::bigint AS p90
              FROM (SELECT kind, waited FROM reports.tip_fact
                     WHERE kind IN ('ADMITTED', 'ANSWERED') AND waited IS NOT NULL
                       AND happened_on BETWEEN :from AND :to AND known_at <= :known
                    UNION ALL
                    SELECT kind, waited FROM reports.case_fact
                     WHERE kind = 'DECIDED' AND waited IS NOT NULL AND amount > 0
                       AND happened_on BETWEEN :from AND :to AND known_at <= :known) AS ended
             GROUP BY kind ORDER BY kind
            """)
        .param("from", scope.days().from())
        .param("to", scope.days().to())
        .param("known", Timestamp.from(scope.knownUntil()))
        .query(
            (row, n) ->
                new Wait(
                    Kind.valueOf(row.getString("kind")),
                    row.getLong("n"),
                    row.getLong("median"),
                    row.getLong("p90")))
        .list();
  }
}
