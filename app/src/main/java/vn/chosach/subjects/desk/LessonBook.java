package vn.chosach.subjects.desk;

import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
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
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.linking.decisions.Taught;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.desk.Lesson.LessonWeights;

/**
 * Lessons in their order. Of each kind of subjects the newest counts that did better and was not
 * taken back; without one evidence is weighed as it was before anybody judged.
 */
@Component
public class LessonBook {

  private static final int LONGEST = 2_000;
  private static final int SHOWN = 30;

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
    return jdbc.sql(
            """
            SELECT l.*, e.at AS ended_at, e.officer, coalesce(e.words, '') AS words,
                   l.version IS NOT DISTINCT FROM max(l.version)
                     FILTER (WHERE l.used AND e.version IS NULL) OVER (PARTITION BY l.kind) AS counts
              FROM subjects.lesson l LEFT JOIN subjects.lesson_end e ON e.version = l.version
             ORDER BY l.version DESC LIMIT :most
            """)
        .param("most", SHOWN)
        .query((row, n) -> lesson(row))
        .list();
  }

  private Lesson lesson(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Lesson(
        row.getInt("version"),
        SubjectKind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getInt("positive"),
        row.getInt("negative"),
        row.getBoolean("counts"),
        row.getFloat("f1_before"),
        row.getFloat("f1_after"),
        row.getBoolean("used")
            ? json.readValue(row.getString("weights"), LessonWeights.class)
            : null,
        ended == null ? null : ended.toInstant(),
        row.getObject("officer", UUID.class),
        row.getString("words"));
  }

  Optional<Lesson> counting(SubjectKind kind) {
    return all().stream().filter(one -> one.kind() == kind && one.counts()).findFirst();
  }

  /** The newest of a kind, whatever came of it. */
  Optional<Lesson> last(SubjectKind kind) {
    return all().stream().filter(one -> one.kind() == kind).findFirst();
  }

  /** Writes down what was learnt, within a transaction of the caller. */
  void learn(SubjectKind kind, int positive, int negative, Taught taught, LessonWeights weights) {
    jdbc.sql(
            """
            INSERT INTO subjects.lesson
              (version, kind, at, positive, negative, used, f1_before, f1_after, weights)
            SELECT coalesce(max(version), 0) + 1, :kind, :now, :positive, :negative, :used,
                   :before, :after, :weights::jsonb
              FROM subjects.lesson
            """)
        .param("kind", kind.name())
        .param("now", time.instant())
        .param("positive", positive)
        .param("negative", negative)
        .param("used", taught.used())
        .param("before", (float) taught.before())
        .param("after", (float) taught.after())
        .param("weights", taught.used() ? json.writeValueAsString(weights) : "{}")
        .update();
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
  public ActOutcome<Integer> end(int version, String words, ActingOfficer officer) {
    boolean counts = all().stream().anyMatch(one -> one.version() == version && one.counts());
    Optional<Refusal> refusal =
        when(!mayEnd(officer), "subjects.not-yours")
            .or(() -> when(!counts, "subjects.lesson-over"))
            .or(() -> unlessWords(words, LONGEST, "subjects.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
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
    UUID lesson = new UUID(0, version);
    journal.append(Act.of(officer.actor(), "subjects.weights-taken-back", "lesson", lesson));
    return ActOutcome.done(version);
  }
}
