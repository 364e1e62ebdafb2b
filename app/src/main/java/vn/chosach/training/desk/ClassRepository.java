package vn.chosach.training.desk;

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
import vn.chosach.training.life.ClassEvent;
import vn.chosach.training.life.ClassKind;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TestQuestion;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.TrainingClass.ClassStep;
import vn.chosach.training.life.TrainingClass.Invitation;

/** Rows of classes, their steps, invitations and papers. */
@Component
public class ClassRepository {

  private static final TypeReference<List<TestQuestion>> TEST = new TypeReference<>() {};

  /** What an officer may know of: announced classes, and drafts of the own agency. */
  private static final String KNOWN =
      """
      (c.state <> 'DRAFT' OR c.agency = :agency)
      AND CASE :part WHEN 'mine' THEN EXISTS (SELECT FROM training.attendee a
                                               WHERE a.class = c.id AND a.officer = :officer)
                     WHEN 'ahead' THEN c.state IN ('DRAFT', 'ANNOUNCED')
                     ELSE c.state IN ('HELD', 'CALLED_OFF') END
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ClassRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Which classes a list shows. */
  public enum ClassPart {
    AHEAD,
    MINE,
    OVER
  }

  /**
   * The decision of a class.
   *
   * @param outcome {@code SIGNED} or {@code DROPPED}; {@code null} while it waits
   */
  public record ClassPaper(UUID document, UUID of, int version, @Nullable String outcome) {}

  /** The next number of a year; the row is held until the commit. */
  String number(int year) {
    int last =
        jdbc.sql(
                """
                INSERT INTO training.number_year AS y (year, last) VALUES (:year, 1)
                ON CONFLICT (year) DO UPDATE SET last = y.last + 1 RETURNING last
                """)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "LH-%d-%04d".formatted(year, last);
  }

  void add(TrainingClass one, byte[] secret) {
    jdbc.sql(
            """
            INSERT INTO training.class
              (id, number, title, kind, programme, trainers, place, agency, begins, ends, names_by,
               pass, state, since, version, secret)
            VALUES (:id, :number, :title, :kind, :programme, :trainers, :place, :agency, :begins,
                    :ends, :namesBy, :pass, :state, :since, :version, :secret)
            """)
        .param("id", one.id())
        .param("number", one.number())
        .param("title", one.title())
        .param("kind", one.kind().name())
        .param("programme", one.programme())
        .param("trainers", one.trainers())
        .param("place", one.place())
        .param("agency", one.agency())
        .param("begins", one.begins())
        .param("ends", one.ends())
        .param("namesBy", one.namesBy())
        .param("pass", one.pass())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("secret", secret)
        .update();
    for (Invitation unit : one.invitations()) {
      jdbc.sql(
              """
              INSERT INTO training.invitation (class, agency, seats) VALUES (:id, :agency, :seats)
              """)
          .param("id", one.id())
          .param("agency", unit.agency())
          .param("seats", unit.seats())
          .update();
    }
  }

  void write(TrainingClass one) {
    jdbc.sql(
            """
            UPDATE training.class
               SET state = :state, since = :since, version = :version, test = :test::jsonb,
                   decision = :decision, decided_on = :on, report = :report
             WHERE id = :id
            """)
        .param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("test", json.writeValueAsString(one.test()))
        .param("decision", one.decision())
        .param("on", one.decidedOn())
        .param("report", one.report())
        .update();
  }

  void append(UUID of, UUID id, ClassStep step) {
    jdbc.sql(
            """
            INSERT INTO training.step
              (id, class, number, at, event, actor_kind, officer, agency, words, document)
            VALUES (:id, :class, :number, :at, :event, :kind, :officer, :agency, :words, :document)
            """)
        .param("id", id)
        .param("class", of)
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

  /** Those that an officer of an agency may know of, the nearest first. */
  public List<TrainingClass> page(
      ClassPart part, String agency, @Nullable UUID officer, int offset, int limit) {
    return jdbc.sql(
            "SELECT * FROM training.class c WHERE "
                + KNOWN
                + " ORDER BY abs(c.begins - current_date), c.number LIMIT :limit OFFSET :offset")
        .param("part", part.name().toLowerCase(java.util.Locale.ROOT))
        .param("agency", agency)
        .param("officer", officer)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> read(row, false))
        .list();
  }

  public int count(ClassPart part, String agency, @Nullable UUID officer) {
    return jdbc.sql("SELECT count(*) FROM training.class c WHERE " + KNOWN)
        .param("part", part.name().toLowerCase(java.util.Locale.ROOT))
        .param("agency", agency)
        .param("officer", officer)
        .query(Integer.class)
        .single();
  }

  public Optional<TrainingClass> numbered(String number) {
    return one("number = :key", number, "");
  }

  public Optional<TrainingClass> one(UUID id) {
    return one("id = :key", id, "");
  }

  Optional<TrainingClass> hold(UUID id) {
    return one("id = :key", id, " FOR UPDATE NOWAIT");
  }

  private Optional<TrainingClass> one(String where, Object key, String lock) {
    return jdbc.sql("SELECT * FROM training.class WHERE " + where + lock)
        .param("key", key)
        .query((row, n) -> read(row, true))
        .optional();
  }

  byte[] secret(UUID id) {
    return jdbc.sql("SELECT secret FROM training.class WHERE id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  /** {@code comes} is the answer of a unit. */
  void answer(UUID of, boolean comes, String words, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE training.invitation
               SET comes = :comes, words = :words, answered_by = :officer, answered_at = :at
             WHERE class = :class AND agency = :agency
            """)
        .param("class", of)
        .param("agency", actor.agency())
        .param("comes", comes)
        .param("words", words)
        .param("officer", actor.id())
        .param("at", at)
        .update();
  }

  void drawn(UUID document, TrainingClass of, int version, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO training.prepared_paper (document, class, version, drafted_by, drafted_at)
            VALUES (:document, :class, :version, :by, :at)
            """)
        .param("document", document)
        .param("class", of.id())
        .param("version", version)
        .param("by", by)
        .param("at", at)
        .update();
  }

  void end(UUID document, String outcome) {
    jdbc.sql("UPDATE training.prepared_paper SET outcome = :outcome WHERE document = :document")
        .param("outcome", outcome)
        .param("document", document)
        .update();
  }

  Optional<ClassPaper> paper(UUID document) {
    return papers("document = :id", document);
  }

  /** The decision that waits for its signature. */
  public Optional<ClassPaper> waiting(UUID of) {
    return papers("class = :id AND outcome IS NULL", of);
  }

  private Optional<ClassPaper> papers(String where, UUID id) {
    return jdbc.sql(
            "SELECT document, class AS of, version, outcome FROM training.prepared_paper WHERE "
                + where)
        .param("id", id)
        .query(ClassPaper.class)
        .optional();
  }

  private TrainingClass read(ResultSet row, boolean whole) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new TrainingClass(
        id,
        row.getString("number"),
        row.getString("title"),
        ClassKind.valueOf(row.getString("kind")),
        row.getString("programme"),
        row.getString("trainers"),
        row.getString("place"),
        row.getString("agency"),
        row.getObject("begins", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getObject("names_by", LocalDate.class),
        row.getInt("pass"),
        json.readValue(row.getString("test"), TEST),
        ClassState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getString("decision"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("report"),
        whole ? invitations(id) : List.of(),
        whole ? steps(id) : List.of());
  }

  private List<Invitation> invitations(UUID of) {
    return jdbc.sql(
            """
            SELECT agency, seats, comes, words, answered_at FROM training.invitation
             WHERE class = :class ORDER BY agency
            """)
        .param("class", of)
        .query(Invitation.class)
        .list();
  }

  private List<ClassStep> steps(UUID of) {
    return jdbc.sql("SELECT * FROM training.step WHERE class = :class ORDER BY number")
        .param("class", of)
        .query(
            (row, n) ->
                new ClassStep(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    ClassEvent.valueOf(row.getString("event")),
                    new Actor(
                        Actor.ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("officer", UUID.class),
                        row.getString("agency")),
                    row.getString("words"),
                    row.getObject("document", UUID.class)))
        .list();
  }
}
