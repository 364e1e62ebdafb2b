package vn.chosach.petitions.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionStep;

/** Rows of petitions; who sees them is settled by {@link PetitionSight} and the database. */
@Component
public record PetitionRepository(JdbcClient jdbc, JsonMapper json) {

  private static final int MOST = 2_000;

  private static final String STEPS =
      """
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
                  'id', s.id, 'number', s.number, 'at', s.at, 'event', s.event,
                  'before', s.before_state, 'after', s.after_state,
                  'actor', jsonb_build_object(
                      'kind', s.actor_kind, 'id', s.officer, 'agency', s.actor_agency),
                  'words', s.words, 'day', s.day, 'outcome', s.outcome, 'body', s.body,
                  'document', s.document, 'paperNumber', s.paper_number, 'paper', s.paper)
                ORDER BY s.number), '[]')
         FROM petitions.step s WHERE s.petition = p.id)
      """;

  /** The next number of a year; the row is held until the commit. */
  String number(int year) {
    return YearNumbers.next(jdbc, "petitions", "DT", year);
  }

  void add(Petition one) {
    fill(
            jdbc.sql(
                """
                INSERT INTO petitions.petition
                  (id, number, procedure, agency, agencies, signal, tip, prior, state, since, version,
                   received_at, from_body, contest, case_id, people, recused)
                VALUES (:id, :number, :procedure, :agency, ARRAY[:agency], :signal, :tip, :prior, :state,
                        :since, :version, :receivedAt, :fromBody, :contest::jsonb, :case, :people, :recused)
                """),
            one)
        .update();
  }

  void write(Petition one) {
    fill(
            jdbc.sql(
                """
                UPDATE petitions.petition
                   SET state = :state, since = :since, version = :version, contest = :contest::jsonb,
                       case_id = :case, people = :people, recused = :recused
                 WHERE id = :id
                """),
            one)
        .update();
  }

  private JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql, Petition one) {
    return sql.paramSource(one)
        .param("contest", json.writeValueAsString(one.contest()))
        .param("case", one.contest().caseId())
        .param("people", one.people().toArray(UUID[]::new))
        .param("recused", one.recused().toArray(UUID[]::new));
  }

  /** The agency above reads it too. */
  void show(UUID id, String agency) {
    jdbc.sql(
            """
            UPDATE petitions.petition SET agencies = agencies || :agency
             WHERE id = :id AND :agency <> ALL (agencies)
            """)
        .param("id", id)
        .param("agency", agency)
        .update();
  }

  void append(UUID petition, PetitionStep step) {
    jdbc.sql(
            """
            INSERT INTO petitions.step
              (id, petition, number, at, event, before_state, after_state, actor_kind, officer,
               actor_agency, words, day, outcome, body, document, paper_number, paper)
            VALUES (:id, :petition, :number, :at, :event, :before, :after, :kind, :officer, :agency,
                    :words, :day, :outcome, :body, :document, :paperNumber, :paper)
            """)
        .paramSource(step)
        .param("petition", petition)
        .param("kind", step.actor().kind())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .update();
  }

  /** All in sight, the newest first, without their steps; at most {@value #MOST}. */
  public List<Petition> all() {
    return query("true ORDER BY received_at DESC, number DESC LIMIT " + MOST, "", false);
  }

  /** With its steps. */
  public Optional<Petition> numbered(String number) {
    return query("number = :key", number, true).stream().findFirst();
  }

  public Optional<Petition> one(UUID id) {
    return query("id = :key", id, true).stream().findFirst();
  }

  /** Read when it is held: a statement that waits would show the steps from before it waited. */
  Optional<Petition> hold(UUID id) {
    jdbc.sql("SELECT id FROM petitions.petition WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return one(id);
  }

  /** Until the transaction ends nobody else opens a petition from this signal. */
  void alone(UUID signal) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:signal::text, 389))")
        .param("signal", signal)
        .query((row, n) -> true)
        .single();
  }

  /** Those of a signal, the newest first; none that was taken back. */
  public List<Petition> ofSignal(UUID signal) {
    return query("signal = :key AND state <> 'TAKEN_BACK' ORDER BY number DESC", signal, false);
  }

  /** Complaints against decisions of a case. */
  public List<Petition> ofCase(UUID caseId) {
    return query("case_id = :key ORDER BY number", caseId, true);
  }

  /** What went to the body above. */
  public Optional<Petition> following(UUID prior) {
    return query("prior = :key ORDER BY number DESC", prior, false).stream().findFirst();
  }

  private List<Petition> query(String where, Object key, boolean steps) {
    return jdbc.sql(
            "SELECT p.*, %s AS steps FROM petitions.petition p WHERE %s"
                .formatted(steps ? STEPS : "'[]'::jsonb", where))
        .param("key", key)
        .query(Petition.class)
        .list();
  }
}
