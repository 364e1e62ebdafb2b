package vn.chosach.legislation.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.LawProposal.Comparison;
import vn.chosach.legislation.life.LawProposal.Opinion;
import vn.chosach.legislation.life.LawProposal.ProposalStep;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.legislation.life.ProposalOutcome;
import vn.chosach.legislation.life.ProposalState;

/** Rows of proposals, their steps, opinions and papers. */
@Component
public class ProposalRepository {

  private static final TypeReference<List<Comparison>> COMPARISON = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProposalRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A paper whose signature is an act on a proposal.
   *
   * @param outcome {@code SIGNED} or {@code DROPPED}; {@code null} while it waits
   */
  public record ProposalPaper(
      UUID document,
      UUID proposal,
      ProposalEvent event,
      List<String> agencies,
      @Nullable LocalDate by,
      String words,
      @Nullable String outcome) {}

  void add(LawProposal one) {
    jdbc.sql(
            """
            INSERT INTO legislation.proposal
              (id, number, title, basis, level, agency, state, since, version)
            VALUES (:id, :number, :title, :basis, :level, :agency, :state, :since, :version)
            """)
        .param("id", one.id())
        .param("number", one.number())
        .param("title", one.title())
        .param("basis", one.basis())
        .param("level", one.level().name())
        .param("agency", one.agency())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .update();
  }

  void write(LawProposal one) {
    LawProposal.Sent sent = one.sent();
    LawProposal.Result result = one.result();
    jdbc.sql(
            """
            UPDATE legislation.proposal
               SET state = :state, since = :since, version = :version,
                   comparison = :comparison::jsonb, answers_by = :by, sent_to = :to,
                   sent_number = :number, sent_on = :on, outcome = :outcome,
                   answer_number = :answer, answered_on = :answered, result = :result,
                   adopted = :adopted
             WHERE id = :id
            """)
        .param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("comparison", json.writeValueAsString(one.comparison()))
        .param("by", one.answersBy())
        .param("to", sent == null ? null : sent.to())
        .param("number", sent == null ? null : sent.number())
        .param("on", sent == null ? null : sent.on())
        .param("outcome", result == null ? null : result.outcome().name())
        .param("answer", result == null ? null : result.number())
        .param("answered", result == null ? null : result.on())
        .param("result", result == null ? "" : result.words())
        .param("adopted", one.adopted())
        .update();
  }

  void append(UUID proposal, UUID id, ProposalStep step) {
    jdbc.sql(
            """
            INSERT INTO legislation.step
              (id, proposal, number, at, event, actor_kind, officer, agency, words, document)
            VALUES (:id, :proposal, :number, :at, :event, :kind, :officer, :agency, :words, :document)
            """)
        .param("id", id)
        .param("proposal", proposal)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event().name())
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .param("document", step.document())
        .update();
  }

  /** All, what waits longest first, those that ended last. */
  public List<LawProposal> all() {
    return jdbc.sql(
            """
            SELECT * FROM legislation.proposal
             ORDER BY state IN ('CLOSED', 'DROPPED'), since, number LIMIT 500
            """)
        .query((row, n) -> proposal(row, false))
        .list();
  }

  /** Those that everybody may know of, the last that was sent first. */
  public List<LawProposal> known() {
    return jdbc.sql(
            """
            SELECT * FROM legislation.proposal WHERE sent_on IS NOT NULL
             ORDER BY sent_on DESC, number DESC LIMIT 500
            """)
        .query((row, n) -> proposal(row, false))
        .list();
  }

  public Optional<LawProposal> numbered(String number) {
    return jdbc.sql("SELECT * FROM legislation.proposal WHERE number = :number")
        .param("number", number)
        .query((row, n) -> proposal(row, true))
        .optional();
  }

  public Optional<LawProposal> one(UUID id) {
    return jdbc.sql("SELECT * FROM legislation.proposal WHERE id = :id")
        .param("id", id)
        .query((row, n) -> proposal(row, true))
        .optional();
  }

  Optional<LawProposal> hold(UUID id) {
    return jdbc.sql("SELECT * FROM legislation.proposal WHERE id = :id FOR UPDATE NOWAIT")
        .param("id", id)
        .query((row, n) -> proposal(row, true))
        .optional();
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

  void opine(UUID proposal, boolean agrees, String words, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE legislation.opinion
               SET agrees = :agrees, words = :words, officer = :officer, answered_at = :at
             WHERE proposal = :proposal AND agency = :agency
            """)
        .param("proposal", proposal)
        .param("agency", actor.agency())
        .param("agrees", agrees)
        .param("words", words)
        .param("officer", actor.id())
        .param("at", at)
        .update();
  }

  void drawn(ProposalPaper paper, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO legislation.prepared_paper
              (document, proposal, event, agencies, by_day, words, drafted_by, drafted_at)
            VALUES (:document, :proposal, :event, :agencies, :day, :words, :by, :at)
            """)
        .param("document", paper.document())
        .param("proposal", paper.proposal())
        .param("event", paper.event().name())
        .param("agencies", paper.agencies().toArray(String[]::new))
        .param("day", paper.by())
        .param("words", paper.words())
        .param("by", by)
        .param("at", at)
        .update();
  }

  void end(UUID document, boolean signed) {
    jdbc.sql(
            """
            UPDATE legislation.prepared_paper SET outcome = :outcome
             WHERE document = :document AND outcome IS NULL
            """)
        .param("document", document)
        .param("outcome", signed ? "SIGNED" : "DROPPED")
        .update();
  }

  Optional<ProposalPaper> paper(UUID document) {
    return papers("document = :id", document);
  }

  /** The paper that waits for its signature. */
  public Optional<ProposalPaper> waiting(UUID proposal) {
    return papers("proposal = :id AND outcome IS NULL", proposal);
  }

  private Optional<ProposalPaper> papers(String where, UUID id) {
    return jdbc.sql("SELECT * FROM legislation.prepared_paper WHERE " + where)
        .param("id", id)
        .query(
            (row, n) ->
                new ProposalPaper(
                    row.getObject("document", UUID.class),
                    row.getObject("proposal", UUID.class),
                    ProposalEvent.valueOf(row.getString("event")),
                    List.of((String[]) row.getArray("agencies").getArray()),
                    row.getObject("by_day", LocalDate.class),
                    row.getString("words"),
                    row.getString("outcome")))
        .optional();
  }

  private List<Opinion> opinions(UUID proposal) {
    return jdbc.sql(
            """
            SELECT agency, agrees, words, answered_at FROM legislation.opinion
             WHERE proposal = :proposal ORDER BY answered_at NULLS LAST, agency
            """)
        .param("proposal", proposal)
        .query(Opinion.class)
        .list();
  }

  private List<ProposalStep> steps(UUID proposal) {
    return jdbc.sql("SELECT * FROM legislation.step WHERE proposal = :proposal ORDER BY number")
        .param("proposal", proposal)
        .query(
            (row, n) ->
                new ProposalStep(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    ProposalEvent.valueOf(row.getString("event")),
                    new Actor(
                        Actor.ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("officer", UUID.class),
                        row.getString("agency")),
                    row.getString("words"),
                    row.getObject("document", UUID.class)))
        .list();
  }

  private LawProposal proposal(ResultSet row, boolean whole) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String to = row.getString("sent_to");
    String outcome = row.getString("outcome");
    return new LawProposal(
        id,
        row.getString("number"),
        row.getString("title"),
        row.getString("basis"),
        ProposalLevel.valueOf(row.getString("level")),
        row.getString("agency"),
        ProposalState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        json.readValue(row.getString("comparison"), COMPARISON),
        row.getObject("answers_by", LocalDate.class),
        to == null
            ? null
            : new LawProposal.Sent(
                to, row.getString("sent_number"), row.getObject("sent_on", LocalDate.class)),
        outcome == null
            ? null
            : new LawProposal.Result(
                ProposalOutcome.valueOf(outcome),
                row.getString("answer_number"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("result")),
        row.getString("adopted"),
        opinions(id),
        whole ? steps(id) : List.of());
  }
}
