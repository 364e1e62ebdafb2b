package vn.chosach.rewards.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.Nominee;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardForm;
import vn.chosach.rewards.life.RewardState;
import vn.chosach.rewards.life.RewardStep;

/** Rows of nominations, their nominees, steps and papers. */
@Component
public class NominationRepository {

  /** The same as {@link RewardDesk#knows} says of one. */
  private static final String KNOWN =
      """
      (n.by_agency = :agency
       OR :desk AND n.state NOT IN ('DRAFT', 'WITHDRAWN')
       OR :leads AND n.kind <> 'INFORMANT' AND n.state NOT IN ('DRAFT', 'WITHDRAWN')
       OR n.state IN ('DECIDED', 'PAID')
          AND EXISTS (SELECT FROM rewards.nominee m
                       WHERE m.nomination = n.id AND m.officer = :officer))
      AND CASE :part WHEN 'open' THEN n.state IN ('DRAFT', 'SUBMITTED', 'CONSIDERED', 'PROPOSED')
                     WHEN 'given' THEN n.state IN ('DECIDED', 'PAID')
                     ELSE n.state IN ('DECLINED', 'WITHDRAWN') END
      """;

  private static final String PUBLISHED =
      """
      n.published AND NOT EXISTS (SELECT FROM rewards.nominee m
                                   WHERE m.nomination = n.id AND m.consent IS NOT TRUE)
      """;

  private final JdbcClient jdbc;

  NominationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which nominations a list shows. */
  public enum NominationPart {
    OPEN,
    GIVEN,
    OVER
  }

  /**
   * The paper of a nomination.
   *
   * @param outcome {@code SIGNED} or {@code DROPPED}; {@code null} while it waits
   */
  public record NominationPaper(UUID document, UUID of, int version, @Nullable String outcome) {}

  /** The next number of a year; the row is held until the commit. */
  String number(int year) {
    int last =
        jdbc.sql(
                """
                INSERT INTO rewards.number_year AS y (year, last) VALUES (:year, 1)
                ON CONFLICT (year) DO UPDATE SET last = y.last + 1 RETURNING last
                """)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "KT-%d-%04d".formatted(year, last);
  }

  void add(Nomination one) {
    jdbc.sql(
            """
            INSERT INTO rewards.nomination
              (id, number, kind, name, agency, by_agency, nominated_by, form, competent, merit,
               state, since, version)
            VALUES (:id, :number, :kind, :name, :agency, :by, :nominatedBy, :form, :competent,
                    :merit, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
    one.nominees()
        .forEach(
            nominee ->
                jdbc.sql(
                        """
                        INSERT INTO rewards.nominee (nomination, officer) VALUES (:of, :officer)
                        """)
                    .param("of", one.id())
                    .param("officer", nominee.officer())
                    .update());
  }

  void write(Nomination one) {
    jdbc.sql(
            """
            UPDATE rewards.nomination
               SET state = :state, since = :since, version = :version, results = :results,
                   result_on = :on, published = :published
             WHERE id = :id
            """)
        .param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("results", one.results())
        .param("on", one.resultOn())
        .param("published", one.published())
        .update();
    one.nominees()
        .forEach(
            nominee ->
                jdbc.sql(
                        """
                        UPDATE rewards.nominee SET consent = :consent
                         WHERE nomination = :of AND officer = :officer
                           AND consent IS DISTINCT FROM :consent::boolean
                        """)
                    .param("of", one.id())
                    .param("officer", nominee.officer())
                    .param("consent", nominee.consent())
                    .update());
  }

  void append(UUID of, UUID id, RewardStep step) {
    jdbc.sql(
            """
            INSERT INTO rewards.step
              (id, nomination, number, at, event, actor_kind, officer, agency, words, document,
               paper, day, dong)
            VALUES (:id, :nomination, :number, :at, :event, :kind, :officer, :agency, :words,
                    :document, :paper, :day, :dong)
            """)
        .param("id", id)
        .param("nomination", of)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event().name())
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .param("document", step.document())
        .param("paper", step.paper())
        .param("day", step.day())
        .param("dong", step.dong())
        .update();
  }

  /** Those that an officer may know of, the newest first. */
  public List<Nomination> page(
      NominationPart part, boolean desk, int offset, int limit, ActingOfficer officer) {
    return asked(
            "SELECT n.*",
            part,
            desk,
            officer,
            " ORDER BY n.number DESC LIMIT :limit OFFSET :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> read(row))
        .list();
  }

  public int count(NominationPart part, boolean desk, ActingOfficer officer) {
    return asked("SELECT count(*)", part, desk, officer, "").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec asked(
      String what, NominationPart part, boolean desk, ActingOfficer officer, String order) {
    return jdbc.sql(what + " FROM rewards.nomination n WHERE " + KNOWN + order)
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .param("desk", desk)
        .param("leads", RewardDesk.leads(officer))
        .param("agency", officer.agency())
        .param("officer", officer.actor().id());
  }

  /** What everybody may read, the newest first. */
  public List<Nomination> published(int offset, int limit) {
    return jdbc.sql(
            "SELECT n.* FROM rewards.nomination n WHERE "
                + PUBLISHED
                + " ORDER BY n.number DESC LIMIT :limit OFFSET :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> read(row))
        .list();
  }

  public int countPublished() {
    return jdbc.sql("SELECT count(*) FROM rewards.nomination n WHERE " + PUBLISHED)
        .query(Integer.class)
        .single();
  }

  public Optional<Nomination> numbered(String number) {
    return one("number = :key", number, "");
  }

  public Optional<Nomination> one(UUID id) {
    return one("id = :key", id, "");
  }

  Optional<Nomination> hold(UUID id) {
    return one("id = :key", id, " FOR UPDATE NOWAIT");
  }

  private Optional<Nomination> one(String where, Object key, String lock) {
    return jdbc.sql("SELECT * FROM rewards.nomination WHERE " + where + lock)
        .param("key", key)
        .query((row, n) -> read(row))
        .optional();
  }

  void drawn(UUID document, UUID of, int version, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO rewards.prepared_paper
              (document, nomination, version, drafted_by, drafted_at)
            VALUES (:document, :of, :version, :by, :at)
            """)
        .param("document", document)
        .param("of", of)
        .param("version", version)
        .param("by", by)
        .param("at", at)
        .update();
  }

  void end(UUID document, String outcome) {
    jdbc.sql("UPDATE rewards.prepared_paper SET outcome = :outcome WHERE document = :document")
        .param("outcome", outcome)
        .param("document", document)
        .update();
  }

  Optional<NominationPaper> paper(UUID document) {
    return papers("document = :id", document);
  }

  /** The paper that waits for its signature. */
  public Optional<NominationPaper> waiting(UUID of) {
    return papers("nomination = :id AND outcome IS NULL", of);
  }

  private Optional<NominationPaper> papers(String where, UUID id) {
    return jdbc.sql("SELECT *, nomination AS of FROM rewards.prepared_paper WHERE " + where)
        .param("id", id)
        .query(NominationPaper.class)
        .optional();
  }

  private Nomination read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Nomination(
        id,
        row.getString("number"),
        NomineeKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("agency"),
        row.getString("by_agency"),
        row.getObject("nominated_by", UUID.class),
        RewardForm.valueOf(row.getString("form")),
        row.getString("competent"),
        row.getString("merit"),
        RewardState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getInt("results"),
        row.getObject("result_on", LocalDate.class),
        row.getBoolean("published"),
        jdbc.sql("SELECT * FROM rewards.nominee WHERE nomination = :of ORDER BY officer")
            .param("of", id)
            .query(Nominee.class)
            .list(),
        steps(id));
  }

  private List<RewardStep> steps(UUID of) {
    return jdbc.sql("SELECT * FROM rewards.step WHERE nomination = :of ORDER BY number")
        .param("of", of)
        .query(
            (row, n) ->
                new RewardStep(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    RewardEvent.valueOf(row.getString("event")),
                    new Actor(
                        Actor.ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("officer", UUID.class),
                        row.getString("agency")),
                    row.getString("words"),
                    row.getObject("document", UUID.class),
                    row.getString("paper"),
                    row.getObject("day", LocalDate.class),
                    row.getObject("dong", Long.class)))
        .list();
  }
}
