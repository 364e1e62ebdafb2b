package vn.chosach.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

  /**
   * The answer to each question in its place; a plan has forty of them, which are asked together.
   */
  List<Map<String, Integer>> tally(List<ActQuestion> questions) {
    List<Map<String, Integer>> counts =
        questions.stream().<Map<String, Integer>>map(one -> new LinkedHashMap<>()).toList();
    jdbc.sql(
            """
            SELECT q.place, c.agency, count(*) AS things
              FROM unnest(:verbs::text[], :having::text[], :undone::text[], :about::text[],
                          :part::text[], :from::text[], :before::text[])
                   WITH ORDINALITY AS q (verbs, details, undone, about, part, since, before, place)
             CROSS JOIN LATERAL journal.counted(
                     string_to_array(q.verbs, ','), q.details::jsonb,
                     string_to_array(q.undone, ','), string_to_array(q.about, ','), q.part,
                     q.since::timestamptz, q.before::timestamptz) c
             GROUP BY q.place, c.agency ORDER BY q.place, c.agency
            """)
        .param("verbs", each(questions, one -> String.join(",", one.verbs())))
        .param("having", each(questions, one -> mapper.details(one.having())))
        .param("undone", each(questions, one -> String.join(",", one.undone().verbs())))
        .param("about", each(questions, one -> String.join(",", one.undone().about())))
        .param("part", each(questions, one -> Objects.requireNonNullElse(one.undone().part(), "")))
        .param("from", each(questions, one -> one.from().toString()))
        .param("before", each(questions, one -> one.before().toString()))
        .query(
            row -> {
              counts
                  .get(row.getInt("place") - 1)
                  .put(row.getString("agency"), row.getInt("things"));
            });
    return counts;
  }

  private static String[] each(List<ActQuestion> questions, Function<ActQuestion, String> part) {
    return questions.stream().map(part).toArray(String[]::new);
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
