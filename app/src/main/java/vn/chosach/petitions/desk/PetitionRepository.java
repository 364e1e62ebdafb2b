package vn.chosach.petitions.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionStep;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.signals.suggesting.Procedure;

/** Rows of petitions; who sees them is settled by {@link PetitionSight} and the database. */
@Component
public class PetitionRepository {

  private static final int MOST = 2_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PetitionRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

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
                        :since, :version, :received, :from, :contest::jsonb, :case, :people, :recused)
                """),
            one)
        .param("number", one.number())
        .param("procedure", one.procedure().name())
        .param("agency", one.agency())
        .param("signal", one.signal())
        .param("tip", one.tip())
        .param("prior", one.prior())
        .param("received", one.receivedAt())
        .param("from", one.fromBody())
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
    return sql.param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
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
    PetitionOutcome outcome = step.outcome();
    jdbc.sql(
            """
            INSERT INTO petitions.step
              (id, petition, number, at, event, before_state, after_state, actor_kind, officer,
               actor_agency, words, day, outcome, body, document, paper_number, paper)
            VALUES (:id, :petition, :number, :at, :event, :before, :after, :kind, :officer, :agency,
                    :words, :day, :outcome, :body, :document, :paperNumber, :paper)
            """)
        .param("id", step.id())
        .param("petition", petition)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event().name())
        .param("before", step.before().name())
        .param("after", step.after().name())
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .param("day", step.day())
        .param("outcome", outcome == null ? null : outcome.name())
        .param("body", step.body())
        .param("document", step.document())
        .param("paperNumber", step.paperNumber())
        .param("paper", step.paper())
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

  Optional<Petition> hold(UUID id) {
    return query("id = :key FOR UPDATE", id, true).stream().findFirst();
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
    return jdbc.sql("SELECT * FROM petitions.petition WHERE " + where)
        .param("key", key)
        .query((row, n) -> read(row, steps))
        .list();
  }

  private List<PetitionStep> steps(UUID id) {
    return jdbc.sql("SELECT * FROM petitions.step WHERE petition = :id ORDER BY number")
        .param("id", id)
        .query((row, n) -> step(row))
        .list();
  }

  private Petition read(ResultSet row, boolean steps) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Petition(
        id,
        row.getString("number"),
        Procedure.valueOf(row.getString("procedure")),
        row.getString("agency"),
        row.getObject("signal", UUID.class),
        row.getObject("tip", UUID.class),
        row.getObject("prior", UUID.class),
        PetitionState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("from_body"),
        json.readValue(row.getString("contest"), Petition.Contest.class),
        uuids(row, "people"),
        uuids(row, "recused"),
        steps ? steps(id) : List.of());
  }

  private static PetitionStep step(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new PetitionStep(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        PetitionEvent.valueOf(row.getString("event")),
        PetitionState.valueOf(row.getString("before_state")),
        PetitionState.valueOf(row.getString("after_state")),
        new Actor(
            Actor.ActorKind.valueOf(row.getString("actor_kind")),
            row.getObject("officer", UUID.class),
            row.getString("actor_agency")),
        row.getString("words"),
        row.getObject("day", java.time.LocalDate.class),
        outcome == null ? null : PetitionOutcome.valueOf(outcome),
        row.getString("body"),
        row.getObject("document", UUID.class),
        row.getString("paper_number"),
        row.getObject("paper", UUID.class));
  }

  private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
    return Arrays.asList((UUID[]) row.getArray(column).getArray());
  }
}
