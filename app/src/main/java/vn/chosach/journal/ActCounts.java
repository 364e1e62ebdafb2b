package vn.chosach.journal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what was done, by the agency in whose name. The same act done twice to the same thing is
 * one: what is counted are things, by the first such act within the time asked for.
 */
@Component
class ActCounts {

  private static final String ASKED =
      """
       WHERE verb = ANY (string_to_array(:verbs, ',')) AND at >= :from AND at < :before
         AND actor_agency IS NOT NULL
      """;

  private final JdbcClient jdbc;

  ActCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Integer> tally(ActQuestion question) {
    var counts = new LinkedHashMap<String, Integer>();
    bind(
            "SELECT actor_agency, count(DISTINCT (subject_kind, subject_id)) AS things"
                + "  FROM journal.entry"
                + ASKED
                + " GROUP BY actor_agency ORDER BY actor_agency",
            question)
        .query(
            row -> {
              counts.put(row.getString("actor_agency"), row.getInt("things"));
            });
    return counts;
  }

  /** Numbers of the entries that were counted for some agencies, the newest first. */
  List<Long> numbers(ActQuestion question, Collection<String> agencies, int offset) {
    return bind(
            "SELECT min(number) AS first FROM journal.entry"
                + ASKED
                + " AND actor_agency = ANY (string_to_array(:agencies, ','))"
                + " GROUP BY actor_agency, subject_kind, subject_id"
                + " ORDER BY first DESC OFFSET :offset LIMIT 100",
            question)
        .param("agencies", String.join(",", agencies))
        .param("offset", offset)
        .query((row, n) -> row.getLong("first"))
        .list();
  }

  private JdbcClient.StatementSpec bind(String sql, ActQuestion question) {
    return jdbc.sql(sql)
        .param("verbs", String.join(",", question.verbs()))
        .param("from", Timestamp.from(question.from()))
        .param("before", Timestamp.from(question.before()));
  }
}
