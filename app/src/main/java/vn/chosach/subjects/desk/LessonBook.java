package vn.chosach.subjects.desk;

import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.linking.decisions.Learnt;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.Lesson.Kept;

/**
 * Lessons in their order. Of each kind of subjects the newest counts that did better and was not
 * taken back; without one evidence is weighed as it was before anybody judged.
 */
@Component
public class LessonBook {

  private static final int LONGEST = 2_000;
  private static final int SHOWN = 50;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Journal journal;
  private final InstantSource time;

  LessonBook(JdbcClient jdbc, JsonMapper json, Journal journal, InstantSource time) {
    this.jdbc = jdbc;
    this.json = json;
    this.journal = journal;
    this.time = time;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Lesson> all() {
    return read("ORDER BY l.version DESC LIMIT :most", Map.of("most", SHOWN));
  }

  Optional<Lesson> counting(SubjectKind kind) {
    return read(
            "WHERE l.kind = :kind AND l.used AND e.version IS NULL ORDER BY l.version DESC LIMIT 1",
            Map.of("kind", kind.name()))
        .stream()
        .findFirst();
  }

  /** The newest of a kind, whatever came of it. */
  Optional<Lesson> last(SubjectKind kind) {
    return read(
            "WHERE l.kind = :kind ORDER BY l.version DESC LIMIT 1", Map.of("kind", kind.name()))
        .stream()
        .findFirst();
  }

  private List<Lesson> read(String which, Map<String, ?> filled) {
    return jdbc.sql(
            """
            SELECT l.*, e.at AS ended_at, e.officer, e.words
              FROM subjects.lesson l LEFT JOIN subjects.lesson_end e ON e.version = l.version
            """
                + which)
        .params(new HashMap<>(filled))
        .query((row, n) -> lesson(row))
        .list();
  }

  private Lesson lesson(ResultSet row) throws SQLException {
    Kept kept =
        row.getBoolean("used") ? json.readValue(row.getString("weights"), Kept.class) : Kept.NOTHING;
    Timestamp ended = row.getTimestamp("ended_at");
    return new Lesson(
        row.getInt("version"),
        SubjectKind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getInt("positive"),
        row.getInt("negative"),
        row.getBoolean("used"),
        row.getFloat("f1_before"),
        row.getFloat("f1_after"),
        new Learnt(kept.prior(), kept.least(), kept.worth()),
        kept.lines(),
        ended == null ? null : ended.toInstant(),
        row.getObject("officer", UUID.class),
        row.getString("words"));
  }

  /** Whether a lesson is the one that counts for its kind. */
  @Transactional(readOnly = true)
  public boolean counts(Lesson one) {
    return counting(one.kind()).filter(now -> now.version() == one.version()).isPresent();
  }

  /** Writes down what was learnt, within a transaction of the caller. */
  void learn(SubjectKind kind, int positive, int negative, ProposedLinks.Tried tried) {
    boolean used = tried.taught().used();
    int version =
        jdbc.sql(
                """
                INSERT INTO subjects.lesson
                  (version, kind, at, positive, negative, used, f1_before, f1_after, weights)
                SELECT coalesce(max(version), 0) + 1, :kind, :now, :positive, :negative, :used,
                       :before, :after, :weights::jsonb
                  FROM subjects.lesson
                RETURNING version
                """)
            .param("kind", kind.name())
            .param("now", time.instant())
            .param("positive", positive)
            .param("negative", negative)
            .param("used", used)
            .param("before", (float) tried.taught().before())
            .param("after", (float) tried.taught().after())
            .param(
                "weights",
                used ? json.writeValueAsString(Kept.of(tried.before(), tried.after())) : "{}")
            .query(Integer.class)
            .single();
    journal.append(
        Act.of(Actor.SYSTEM, "subjects.weights-learnt", "lesson", new UUID(0, version))
            .with(
                Map.of(
                    "kind", kind.name(),
                    "used", String.valueOf(used),
                    "judgements", String.valueOf(positive + negative))));
  }

  /** Whether somebody may take a lesson back: who looks after the whole program of the province. */
  public static boolean mayEnd(ActingOfficer officer) {
    return officer.has(Role.STANDING_OFFICE) || officer.has(Role.COMMITTEE_LEADER);
  }

  /**
   * Takes back a lesson that counts: the one before it counts again.
   *
   * @return refused with {@code subjects.not-yours}, {@code .lesson-over}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<Lesson> end(int version, String words, ActingOfficer officer) {
    Lesson one =
        read("WHERE l.version = :version", Map.of("version", version)).stream()
            .findFirst()
            .orElse(null);
    Optional<Refusal> refusal =
        when(!mayEnd(officer), "subjects.not-yours")
            .or(() -> when(one == null || !counts(one), "subjects.lesson-over"))
            .or(() -> unlessWords(words, LONGEST, "subjects.words-missing"));
    if (refusal.isPresent() || one == null) {
      return ActOutcome.refused(refusal.orElseGet(() -> Refusal.of("subjects.lesson-over")));
    }
    int ended =
        jdbc.sql(
                """
                INSERT INTO subjects.lesson_end (version, at, officer, agency, words)
                VALUES (:version, :now, :officer, :agency, :words) ON CONFLICT DO NOTHING
                """)
            .param("version", version)
            .param("now", time.instant())
            .param("officer", officer.actor().id())
            .param("agency", officer.agency())
            .param("words", Folding.clean(words))
            .update();
    if (ended == 0) {
      return ActOutcome.refused("subjects.lesson-over");
    }
    journal.append(
        Act.of(officer.actor(), "subjects.weights-taken-back", "lesson", new UUID(0, version))
            .with(Map.of("kind", one.kind().name())));
    return ActOutcome.done(one);
  }
}
