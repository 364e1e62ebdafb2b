package vn.chosach.cases.reading;

import java.sql.Types;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseList;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.lists.ListOrder;

/** Lists, counts and searches cases by the one predicate of {@link Visibility}. */
@Component
public record ListQuery(JdbcClient jdbc, InstantSource time) {

  private static final String NAMED =
      """
      SELECT s.id, s.case_id, f.number, f.title, s.kind, s.name, s.note, s.named_at,
             least((SELECT min(t.answered_at) FROM cases.takedown t
                     WHERE t.case_id = f.id AND t.effective),
                   CASE WHEN f.state = 'CLOSED' THEN f.since END) AS ended_at
        FROM cases.subject s JOIN cases.case_file f ON f.id = s.case_id WHERE
      """;

  /** A state stands where the way of a case leads to it, not where its name stands. */
  private static final Map<String, String> ORDERS =
      Map.of(
          "number", "f.number",
          "title", "f.title",
          "state", "array_position(ARRAY['%s'], f.state)".formatted(states()),
          "agency", "f.agency",
          "due", "f.next_due",
          "opened", "f.opened_at",
          "received", "f.received_at");

  private static final String HOUSE =
      "f.state = 'CLOSED', f.next_due NULLS LAST, f.opened_at DESC, f.id";

  /** Titles of those cases that the reader sees; the others are absent. */
  public Map<UUID, String> titles(Collection<UUID> cases, ActingOfficer reader) {
    var titles = new HashMap<UUID, String>();
    Visibility.bind(
            jdbc.sql(
                "SELECT f.id, f.title FROM cases.case_file f"
                    + " WHERE f.id = ANY (string_to_array(:cases, ',')::uuid[]) AND "
                    + Visibility.CONDITION),
            reader)
        .param("cases", String.join(",", cases.stream().map(UUID::toString).toList()))
        .query(
            row -> {
              titles.put(row.getObject("id", UUID.class), row.getString("title"));
            });
    return titles;
  }

  /** Open cases of which a clock has run out, by commune; of one agency, or with null of all. */
  public Map<String, Long> late(@Nullable String agency) {
    var late = new HashMap<String, Long>();
    jdbc.sql(
            """
            SELECT f.area, count(*) AS cases FROM cases.case_file f
             WHERE f.state <> 'CLOSED' AND f.next_due < :now AND f.area IS NOT NULL
               AND (:agency::text IS NULL OR f.agencies @> ARRAY[:agency::text])
             GROUP BY f.area
            """)
        .param("now", time.instant())
        .param("agency", agency)
        .query(
            row -> {
              late.put(row.getString("area"), row.getLong("cases"));
            });
    return late;
  }

  /** Subjects of the cases that the reader sees, the newest first. */
  public List<CaseRecords.NamedSubject> named(int most, ActingOfficer reader) {
    return Visibility.bind(
            jdbc.sql(
                NAMED
                    + Visibility.condition(reader)
                    + " ORDER BY s.named_at DESC, s.id LIMIT :most"),
            reader)
        .param("most", most)
        .query(CaseRecords.NamedSubject.class)
        .list();
  }

  public List<CaseRecords.NamedSubject> named(Collection<UUID> subjects) {
    return jdbc.sql(NAMED + "s.id = ANY (:subjects)")
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(CaseRecords.NamedSubject.class)
        .list();
  }

  public CaseList page(CaseQuestion question, ActingOfficer reader) {
    return onShelf(question) ? shelf(question, reader) : search(question, reader);
  }

  /** How many answer; counting stops after {@code most} and one. */
  public int count(CaseQuestion question, int most, ActingOfficer reader) {
    return ask(
            "SELECT count(*)::int FROM (SELECT FROM cases.case_file f WHERE true"
                + wanted(question)
                + " AND "
                + Visibility.CONDITION
                + " LIMIT :most) found",
            question,
            reader)
        .param("most", most + 1)
        .query(Integer.class)
        .single();
  }

  /** Whether it asks for open cases alone or for one state, in the order of the shelves. */
  private static boolean onShelf(CaseQuestion question) {
    return Folding.fold(question.words()).isEmpty()
        && question.order().equals(ListOrder.HOUSE)
        && question.area().isEmpty()
        && !question.late()
        && (question.state() != null || !question.closedToo());
  }

  private static String states() {
    return Arrays.stream(CaseState.values())
        .map(CaseState::name)
        .collect(Collectors.joining("','"));
  }

  private CaseList shelf(CaseQuestion question, ActingOfficer reader) {
    String agency = reader.actor().agency();
    String holder = question.mine() ? String.valueOf(reader.actor().id()) : agency;
    CaseState state = question.state();
    return shelf(
        state == null ? "s.state <> 'CLOSED'" : "s.state = :state",
        "s.next_due, s.opened_at DESC, s.case_id",
        question,
        reader,
        statement ->
            Visibility.bind(statement, reader)
                .param("holder", holder, Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR));
  }

  /**
   * Reads a shelf by its index. What everyone sees who works for the holder, or heads it, is not
   * looked at again; of the rest the predicate is asked case by case. The size of the page stands
   * in the statement, so that its plan is kept; the cases are fetched by their keys, since how many
   * rows a policy lets through no planner can know.
   */
  private CaseList shelf(
      String which,
      String order,
      CaseQuestion question,
      ActingOfficer reader,
      UnaryOperator<StatementSpec> bind) {
    String where =
        """
         FROM cases.shelf s
        WHERE s.holder = :holder AND %s AND %s
          AND (s.plain OR s.for_heads AND %s
               OR EXISTS (SELECT FROM cases.case_file f WHERE f.id = s.case_id AND %s OFFSET 0))
        """
            .formatted(
                which,
                Visibility.works(reader),
                Visibility.leads(reader),
                Visibility.condition(reader));
    int count = bind.apply(jdbc.sql("SELECT count(*)::int" + where)).query(Integer.class).single();
    int offset = Math.max(0, question.offset());
    String page =
        " LIMIT " + Math.clamp(question.limit(), 1, 500) + (offset == 0 ? "" : " OFFSET " + offset);
    var rows =
        bind.apply(
                jdbc.sql(
                    """
                    %s FROM (SELECT s.* %s ORDER BY %s %s) s,
                      LATERAL (SELECT * FROM cases.case_file f WHERE f.id = s.case_id OFFSET 0) f
                     ORDER BY %s
                    """
                        .formatted(CaseRepository.SELECT, where, order, page, order)))
            .query(CaseFile.class)
            .list();
    return new CaseList(rows, count);
  }

  private record FoundCase(UUID id, int total) {}

  /** One look at all in sight for the rows and their number alike; no index answers such words. */
  private CaseList search(CaseQuestion question, ActingOfficer reader) {
    String where =
        " FROM cases.case_file f WHERE true" + wanted(question) + " AND " + Visibility.CONDITION;
    List<FoundCase> found =
        ask(
                "SELECT f.id, count(*) OVER ()::int AS total"
                    + where
                    + " ORDER BY "
                    + question.order().sql(ORDERS, HOUSE)
                    + " OFFSET :offset LIMIT :limit",
                question,
                reader)
            .param("offset", Math.max(0, question.offset()))
            .param("limit", Math.clamp(question.limit(), 1, 500))
            .query(FoundCase.class)
            .list();
    if (found.isEmpty()) {
      int count =
          question.offset() <= 0
              ? 0
              : ask("SELECT count(*)::int" + where, question, reader).query(Integer.class).single();
      return new CaseList(List.of(), count);
    }
    var rows =
        jdbc.sql(
                CaseRepository.SELECT
                    + " FROM cases.case_file f WHERE f.id = ANY (:ids)"
                    + " ORDER BY array_position(:ids, f.id)")
            .param("ids", found.stream().map(FoundCase::id).toArray(UUID[]::new))
            .query(CaseFile.class)
            .list();
    return new CaseList(rows, found.getFirst().total());
  }

  /**
   * Only what is asked for, before the sight, which takes longer to look at: a condition that its
   * own value could switch off hides from the plan of every value which index would answer.
   */
  private static String wanted(CaseQuestion question) {
    String state =
        question.state() != null
            ? " AND f.state = :state"
            : question.closedToo() ? "" : " AND f.state <> 'CLOSED'";
    return state
        + (question.area().isEmpty() ? "" : " AND f.area = :area")
        + (question.late() ? " AND f.state <> 'CLOSED' AND f.next_due < :now" : "")
        + (question.mine() ? " AND f.people @> ARRAY[:reader::uuid]" : "")
        + (Folding.fold(question.words()).isEmpty()
            ? ""
            : " AND f.folded LIKE '%' || :words || '%'");
  }

  private StatementSpec ask(String sql, CaseQuestion question, ActingOfficer reader) {
    String words = Folding.fold(question.words()).replaceAll("([\\\\%_])", "\\\\$1");
    return Visibility.bind(jdbc.sql(sql), reader)
        .param("state", question.state() == null ? null : question.state().name())
        .param("area", question.area())
        .param("now", time.instant())
        .param("words", words);
  }
}
