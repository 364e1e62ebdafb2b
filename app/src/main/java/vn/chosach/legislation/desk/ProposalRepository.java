package vn.chosach.legislation.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;

/** Rows of proposals, their steps and opinions. */
@Component
public class ProposalRepository
    extends SteppedRepository<LawProposal, ProposalState, ProposalEvent, SignedBy> {

  private final JsonMapper json;

  ProposalRepository(JdbcClient jdbc, JsonMapper json) {
    super(
        jdbc,
        LawProposal.class,
        new StepTables(
            "legislation",
            "proposal",
            "",
            """
            , r.outcome AS result_outcome, r.answer_number AS result_number,
              r.answered_on AS result_on, r.result AS result_words
            """
                + StepTables.lines(
                    "legislation.opinion l WHERE l.proposal = r.id",
                    "l.answered_at NULLS LAST, l.agency",
                    "opinions",
                    "agency",
                    "agrees",
                    "words",
                    "answered_at"),
            """
            , comparison = :lines::jsonb, answers_by = :answersBy, sent_to = :to,
              sent_number = :sentNumber, sent_on = :sentOn, outcome = :outcome,
              answer_number = :answer, answered_on = :answered, result = :words,
              adopted = :adopted
            """,
            "step",
            List.of("document")));
    this.json = json;
  }

  void add(LawProposal one) {
    jdbc.sql(
            """
            INSERT INTO legislation.proposal
              (id, number, title, basis, level, agency, state, since, version)
            VALUES (:id, :number, :title, :basis, :level, :agency, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
  }

  @Override
  protected StatementSpec written(StatementSpec sql, LawProposal after) {
    LawProposal.Sent sent = after.sent();
    LawProposal.Result result = after.result();
    return sql.param("lines", json.writeValueAsString(after.comparison()))
        .param("to", sent == null ? null : sent.to())
        .param("sentNumber", sent == null ? null : sent.number())
        .param("sentOn", sent == null ? null : sent.on())
        .param("outcome", result == null ? null : result.outcome())
        .param("answer", result == null ? null : result.number())
        .param("answered", result == null ? null : result.on())
        .param("words", result == null ? "" : result.words());
  }

  /** All, what waits longest first, those that ended last. */
  public List<LawProposal> all() {
    return where(
        "true ORDER BY r.state IN ('CLOSED', 'DROPPED'), r.since, r.number LIMIT 500", sql -> sql);
  }

  /** Those that wait for agencies: one leads them, or it was asked and the round stands open. */
  public List<LawProposal> waiting(Set<String> agencies) {
    return where(
        """
        r.state IN ('ROUND', 'SETTLED', 'ANSWERED')
          AND (r.agency = ANY (:agencies)
               OR r.state = 'ROUND' AND EXISTS (SELECT FROM legislation.opinion o
                                                 WHERE o.proposal = r.id AND o.agency = ANY (:agencies)
                                                   AND o.agrees IS NULL))
         ORDER BY r.since, r.number LIMIT 200
        """,
        sql -> sql.param("agencies", agencies.toArray(String[]::new)));
  }

  /** Those that everybody may know of, the last that was sent first. */
  public List<LawProposal> known() {
    return where(
        "r.sent_on IS NOT NULL ORDER BY r.sent_on DESC, r.number DESC LIMIT 500", sql -> sql);
  }

  void ask(UUID proposal, List<String> agencies) {
    agencies.forEach(
        agency ->
            jdbc.sql(
                    """
                    INSERT INTO legislation.opinion (proposal, agency) VALUES (:proposal, :agency)
                    ON CONFLICT DO NOTHING
                    """)
                .param("proposal", proposal)
                .param("agency", agency)
                .update());
  }

  void opine(UUID proposal, String agency, boolean agrees, String words, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE legislation.opinion
               SET agrees = :agrees, words = :words, officer = :officer, answered_at = :at
             WHERE proposal = :proposal AND agency = :agency
            """)
        .param("proposal", proposal)
        .param("agency", agency)
        .param("agrees", agrees)
        .param("words", words)
        .param("officer", actor.id())
        .param("at", at)
        .update();
  }
}
