package vn.chosach.plans.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.Period;

/**
 * What this room counts of its own papers: those that an agency issued, as long as it stands
 * towards one agency at least, and those that an agency carried out, whoever accepted it.
 */
@Configuration
class CoordinationFacts {

  private static final String ISSUED =
      """
        FROM plans.matter m
       WHERE m.kind = :kind AND m.issued_at >= :from AND m.issued_at < :before
         AND EXISTS (SELECT 1 FROM plans.share s WHERE s.matter = m.id AND s.state <> 'WITHDRAWN')
      """;

  private static final String ACCEPTED =
      """
        FROM plans.share s
        JOIN plans.matter m ON m.id = s.matter AND m.kind = :kind
        JOIN plans.step t ON t.share = s.id AND t.event = 'ACCEPT'
       WHERE t.at >= :from AND t.at < :before
      """;

  /** A visit was held when its finding stands, or that there was none. */
  private static final String HELD =
      """
        FROM plans.share s
        JOIN plans.matter m ON m.id = s.matter AND m.kind = :kind
        JOIN LATERAL (
          SELECT min(at) AS at FROM plans.step
           WHERE share = s.id AND event IN ('FIND', 'ACCEPT')) t ON t.at >= :from AND t.at < :before
       WHERE true
      """;

  @Bean
  FactKind directivesIssued(JdbcClient jdbc) {
    return issued("directives-issued", CoordinationKind.DIRECTIVE, jdbc);
  }

  @Bean
  FactKind remindersSent(JdbcClient jdbc) {
    return issued("reminders-sent", CoordinationKind.REMINDER, jdbc);
  }

  @Bean
  FactKind advice(JdbcClient jdbc) {
    return issued("advice", CoordinationKind.ADVICE, jdbc);
  }

  @Bean
  FactKind visitsHeld(JdbcClient jdbc) {
    return new Papers(
        "visits", CoordinationKind.VISIT, new PaperSource(HELD, "m.issuer", "t.at", "s.id"), jdbc);
  }

  @Bean
  FactKind difficultiesRaised(JdbcClient jdbc) {
    return issued("difficulties-raised", CoordinationKind.DIFFICULTY, jdbc);
  }

  @Bean
  FactKind recommendationsMade(JdbcClient jdbc) {
    return issued("recommendations-made", CoordinationKind.RECOMMENDATION, jdbc);
  }

  @Bean
  FactKind directivesDone(JdbcClient jdbc) {
    return accepted("directives-done", CoordinationKind.DIRECTIVE, jdbc);
  }

  @Bean
  FactKind plansAccepted(JdbcClient jdbc) {
    return accepted("plan-accepted", CoordinationKind.COLLECTION, jdbc);
  }

  private static FactKind issued(String key, CoordinationKind kind, JdbcClient jdbc) {
    return new Papers(key, kind, new PaperSource(ISSUED, "m.issuer", "m.issued_at", "m.id"), jdbc);
  }

  private static FactKind accepted(String key, CoordinationKind kind, JdbcClient jdbc) {
    return new Papers(key, kind, new PaperSource(ACCEPTED, "s.agency", "t.at", "s.id"), jdbc);
  }

  /** Which rows, whose they are, when, and what tells them apart. */
  private record PaperSource(String from, String agency, String at, String id) {}

  private record Papers(String key, CoordinationKind kind, PaperSource rows, JdbcClient jdbc)
      implements FactKind {

    @Override
    public Map<String, Integer> count(Period period) {
      var counts = new HashMap<String, Integer>();
      bind(
              "SELECT %s AS agency, count(*) AS things %s GROUP BY %s"
                  .formatted(rows.agency(), rows.from(), rows.agency()),
              period)
          .query(
              row -> {
                counts.put(row.getString("agency"), row.getInt("things"));
              });
      return counts;
    }

    @Override
    public List<Fact> behind(
        Period period, Set<String> agencies, int offset, ActingOfficer member) {
      return bind(
              """
              SELECT %s AS agency, m.id, m.number, %s AS at %s
                 AND %s = ANY (string_to_array(:agencies, ','))
               ORDER BY 4 DESC, %s OFFSET :offset LIMIT :most
              """
                  .formatted(rows.agency(), rows.at(), rows.from(), rows.agency(), rows.id()),
              period)
          .param("agencies", String.join(",", agencies))
          .param("offset", offset)
          .param("most", MOST)
          .query(
              (row, n) ->
                  new Fact(
                      row.getString("agency"),
                      row.getString("number"),
                      row.getTimestamp("at").toInstant(),
                      "/chi-dao/" + row.getString("id")))
          .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Period period) {
      return jdbc.sql(sql)
          .param("kind", kind.name())
          .param("from", period.begins())
          .param("before", period.ends());
    }
  }
}
