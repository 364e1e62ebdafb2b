package vn.chosach.petitions.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionState;

/** Rows of petitions; who sees them is settled by {@link PetitionRowSecurity} and the database. */
@Component
public class PetitionRepository
    extends SteppedRepository<Petition, PetitionState, PetitionEvent, PetitionFacts> {

  private static final int MOST = 2_000;

  private final JsonMapper json;

  PetitionRepository(JdbcClient jdbc, JsonMapper json) {
    super(
        jdbc,
        Petition.class,
        new StepTables(
            "petitions",
            "petition",
            "",
            "",
            ", contest = :contest::jsonb, case_id = :case, people = :people, recused = :recused",
            "step",
            List.of(
                "before_state",
                "after_state",
                "day",
                "outcome",
                "body",
                "document",
                "paper_number",
                "paper"),
            "actor_agency"));
    this.json = json;
  }

  /** The next number of a year; the row is held until the commit. */
  String number(int year) {
    return YearNumbers.next(jdbc, "petitions", "DT", year);
  }

  void add(Petition one) {
    written(
            jdbc.sql(
                    """
                    INSERT INTO petitions.petition
                      (id, number, procedure, agency, agencies, signal, tip, prior, state, since,
                       version, received_at, from_body, contest, case_id, people, recused)
                    VALUES (:id, :number, :procedure, :agency, ARRAY[:agency], :signal, :tip,
                            :prior, :state, :since, :version, :receivedAt, :fromBody,
                            :contest::jsonb, :case, :people, :recused)
                    """)
                .paramSource(one),
            one)
        .update();
  }

  @Override
  protected StatementSpec written(StatementSpec sql, Petition one) {
    return sql.param("contest", json.writeValueAsString(one.contest()))
        .param("case", one.contest().caseId())
        .param("people", one.people().toArray(UUID[]::new))
        .param("recused", one.recused().toArray(UUID[]::new));
  }

  @Override
  protected StatementSpec told(StatementSpec sql, Step<PetitionEvent, PetitionFacts> step) {
    return super.told(sql, step).param("paper", step.facts().kept());
  }

  /** What waits for another act on the same petition sees what that one did. */
  @Override
  public Optional<Petition> hold(UUID id) {
    return queue(id);
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

  /**
   * Until the transaction ends nobody else opens a petition from this signal, or ends the last part
   * of this letter: of two parts that end at once one must see that it is the last.
   */
  void alone(UUID signalOrTip) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key::text, 389))")
        .param("key", signalOrTip)
        .query((row, n) -> true)
        .single();
  }

  /** All in sight, the newest first, without their steps; at most {@value #MOST}. */
  public List<Petition> all() {
    return bare("true ORDER BY received_at DESC, number DESC LIMIT " + MOST, sql -> sql);
  }

  /** Those of a signal, the newest first; none that was taken back. */
  public List<Petition> ofSignal(UUID signal) {
    return bare(
        "signal = :signal AND state <> 'TAKEN_BACK' ORDER BY number DESC",
        sql -> sql.param("signal", signal));
  }

  /** Complaints against decisions of a case. */
  public List<Petition> ofCase(UUID caseId) {
    return where("r.case_id = :case ORDER BY r.number", sql -> sql.param("case", caseId));
  }

  /** What went to the body above. */
  public Optional<Petition> following(UUID prior) {
    return bare("prior = :prior ORDER BY number DESC", sql -> sql.param("prior", prior)).stream()
        .findFirst();
  }

  private List<Petition> bare(String where, UnaryOperator<StatementSpec> asked) {
    return asked
        .apply(jdbc.sql("SELECT *, '[]'::jsonb AS steps FROM petitions.petition WHERE " + where))
        .query(Petition.class)
        .list();
  }
}
