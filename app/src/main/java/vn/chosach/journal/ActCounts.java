package vn.chosach.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.publishing.EntryMapper;

/**
 * Counts what was done, by the agency in whose name. The same act done twice to the same thing is
 * one: what is counted are things, by the first such act within the time asked for that was not
 * taken back later.
 */
@Component
record ActCounts(JdbcClient jdbc, EntryMapper mapper) {

  /** Counted with the eyes of the program: a figure says nothing of a single record. */
  private static final String COUNTED =
      """
        FROM journal.counted(string_to_array(:verbs, ','), :having::jsonb,
                             string_to_array(:undone, ','), string_to_array(:about, ','), :part,
                             :from, :before) c
      """;

  Map<String, Integer> tally(ActQuestion question) {
    var counts = new LinkedHashMap<String, Integer>();
    bind(
            "SELECT c.agency, count(*) AS things"
                + COUNTED
                + " GROUP BY c.agency ORDER BY c.agency",
            question)
        .query(
            row -> {
              counts.put(row.getString("agency"), row.getInt("things"));
            });
    return counts;
  }

  /** Numbers of the entries that were counted for some agencies, the newest first. */
  List<Long> numbers(ActQuestion question, Collection<String> agencies, int offset) {
    return bind(
            "SELECT c.first"
                + COUNTED
                + " WHERE c.agency = ANY (string_to_array(:agencies, ','))"
                + " ORDER BY c.first DESC OFFSET :offset LIMIT 100",
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
        .param("having", mapper.details(question.having()))
        .param("undone", String.join(",", undone.verbs()))
        .param("about", String.join(",", undone.about()))
        .param("part", Objects.requireNonNullElse(undone.part(), ""))
        .param("from", question.from())
        .param("before", question.before());
  }
}
