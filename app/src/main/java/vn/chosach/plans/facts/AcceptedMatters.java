package vn.chosach.plans.facts;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.life.Member;
import vn.chosach.plans.life.Period;

/** Directives carried out and plans accepted: the work of the agency, not of who accepts it. */
@Configuration
class AcceptedMatters {

  @Bean
  FactKind directivesDone(JdbcClient jdbc) {
    return new Accepted("directives-done", MatterKind.DIRECTIVE, jdbc);
  }

  @Bean
  FactKind plansAccepted(JdbcClient jdbc) {
    return new Accepted("plan-accepted", MatterKind.COLLECTION, jdbc);
  }

  private record Accepted(String key, MatterKind kind, JdbcClient jdbc) implements FactKind {

    private static final String FROM =
        """
          FROM plans.share s
          JOIN plans.matter m ON m.id = s.matter AND m.kind = :kind
          JOIN plans.step t ON t.share = s.id AND t.event = 'ACCEPT' AND t.at >= :from AND t.at < :before
        """;

    @Override
    public Map<String, Integer> count(Period period) {
      var counts = new HashMap<String, Integer>();
      bind("SELECT s.agency, count(*) AS things" + FROM + " GROUP BY s.agency", period)
          .query(
              row -> {
                counts.put(row.getString("agency"), row.getInt("things"));
              });
      return counts;
    }

    @Override
    public List<Fact> behind(Period period, Set<String> agencies, int offset, Member member) {
      return bind(
              "SELECT s.agency, m.id, m.number, t.at"
                  + FROM
                  + " WHERE s.agency = ANY (string_to_array(:agencies, ','))"
                  + " ORDER BY t.at DESC, s.id OFFSET :offset LIMIT 100",
              period)
          .param("agencies", String.join(",", agencies))
          .param("offset", offset)
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
          .param("from", Timestamp.from(period.begins()))
          .param("before", Timestamp.from(period.ends()));
    }
  }
}
