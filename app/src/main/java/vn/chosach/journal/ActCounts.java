package vn.chosach.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.publishing.EntryRows;

/**
 * Counts what was done, by the agency in whose name. The same act done twice to the same thing is
 * one: what is counted are things, by the first such act within the time asked for that was not
 * taken back later.
 */
@Component
class ActCounts {

  private static final String ASKED =
      """
       WHERE e.verb = ANY (string_to_array(:verbs, ',')) AND e.at >= :from AND e.at < :before
         AND e.actor_agency IS NOT NULL
         AND e.details @> :having::jsonb
         AND NOT EXISTS (
           SELECT 1 FROM journal.entry u
            WHERE u.subject_kind = e.subject_kind AND u.subject_id = e.subject_id
              AND u.number > e.number
              AND u.verb = ANY (string_to_array(:undone, ','))
              AND (:about = '' OR u.details ->> 'about' = ANY (string_to_array(:about, ',')))
              AND (:part = '' OR u.details ->> (:part || '.old') = e.details ->> (:part || '.new')))
      """;

  private final JdbcClient jdbc;
  private final EntryRows rows;

  ActCounts(JdbcClient jdbc, EntryRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  Map<String, Integer> tally(ActQuestion question) {
    var counts = new LinkedHashMap<String, Integer>();
    bind(
            "SELECT e.actor_agency, count(DISTINCT (e.subject_kind, e.subject_id)) AS things"
                + "  FROM journal.entry e"
                + ASKED
                + " GROUP BY e.actor_agency ORDER BY e.actor_agency",
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
            "SELECT min(e.number) AS first FROM journal.entry e"
                + ASKED
                + " AND e.actor_agency = ANY (string_to_array(:agencies, ','))"
                + " GROUP BY e.actor_agency, e.subject_kind, e.subject_id"
                + " ORDER BY first DESC OFFSET :offset LIMIT 100",
            question)
        .param("agencies", String.join(",", agencies))
        .param("offset", offset)
        .query((row, n) -> row.getLong("first"))
        .list();
  }

  private JdbcClient.StatementSpec bind(String sql, ActQuestion question) {
    ActQuestion.Undone undone = question.undone();
    return jdbc.sql(sql)
        .param("verbs", String.join(",", question.verbs()))
        .param("having", rows.details(question.having()))
        .param("undone", String.join(",", undone.verbs()))
        .param("about", String.join(",", undone.about()))
        .param("part", Objects.requireNonNullElse(undone.part(), ""))
        .param("from", question.from())
        .param("before", question.before());
  }
}
