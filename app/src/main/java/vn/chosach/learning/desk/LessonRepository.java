package vn.chosach.learning.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonStep;

/** Rows of lessons and of what was done with them. */
@Component
public class LessonRepository {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LessonRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The place after the last one of a kind. */
  int nextPosition(LessonKind kind) {
    return jdbc.sql("SELECT coalesce(max(position), 0) + 1 FROM learning.lesson WHERE kind = :kind")
        .param("kind", kind.name())
        .query(Integer.class)
        .single();
  }

  /** False when another one has that address. */
  boolean add(Lesson one) {
    return jdbc.sql(
                """
                INSERT INTO learning.lesson
                  (id, slug, kind, agency, position, state, since, version, shown, proposed)
                VALUES (:id, :slug, :kind, :agency, :position, :state, :since, :version,
                        :shows::jsonb, :waits::jsonb)
                ON CONFLICT (slug) DO NOTHING
                """)
            .paramSource(one)
            .param("shows", text(one.shown()))
            .param("waits", text(one.proposed()))
            .update()
        == 1;
  }

  void write(Lesson one) {
    jdbc.sql(
            """
            UPDATE learning.lesson
               SET state = :state, since = :since, version = :version, shown = :shows::jsonb,
                   proposed = :waits::jsonb
             WHERE id = :id
            """)
        .paramSource(one)
        .param("shows", text(one.shown()))
        .param("waits", text(one.proposed()))
        .update();
  }

  void append(UUID of, UUID id, LessonStep step) {
    jdbc.sql(
            """
            INSERT INTO learning.lesson_step
              (id, lesson, number, at, event, actor_kind, officer, agency, words, edition)
            VALUES (:id, :lesson, :number, :at, :event, :kind, :officer, :agency, :words,
                    :text::jsonb)
            """)
        .paramSource(step)
        .param("id", id)
        .param("lesson", of)
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("text", text(step.edition()))
        .update();
  }

  private @Nullable String text(@Nullable LessonEdition edition) {
    return edition == null ? null : json.writeValueAsString(edition);
  }

  /** All, by kind and place. */
  public List<Lesson> all() {
    return jdbc.sql("SELECT * FROM learning.lesson ORDER BY kind, position, slug")
        .query(Lesson.class)
        .list();
  }

  /** Those of a kind that everybody reads, in their order. */
  public List<Lesson> open(LessonKind kind) {
    return jdbc.sql(
            """
            SELECT * FROM learning.lesson WHERE kind = :kind AND state IN ('SHOWN', 'CHANGED')
             ORDER BY position, slug
            """)
        .param("kind", kind.name())
        .query(Lesson.class)
        .list();
  }

  public Optional<Lesson> named(String slug) {
    return jdbc.sql("SELECT * FROM learning.lesson WHERE slug = :slug")
        .param("slug", slug)
        .query(Lesson.class)
        .optional();
  }

  Optional<Lesson> hold(UUID id) {
    return jdbc.sql("SELECT * FROM learning.lesson WHERE id = :id FOR UPDATE NOWAIT")
        .param("id", id)
        .query(Lesson.class)
        .optional();
  }

  /** Oldest first. */
  public List<LessonStep> steps(UUID lesson) {
    return jdbc
        .sql("SELECT * FROM learning.lesson_step WHERE lesson = :lesson ORDER BY number")
        .param("lesson", lesson)
        .query(StepRow.class)
        .list()
        .stream()
        .map(StepRow::step)
        .toList();
  }

  private record StepRow(
      int number,
      Instant at,
      LessonEvent event,
      Actor.ActorKind actorKind,
      @Nullable UUID officer,
      @Nullable String agency,
      String words,
      @Nullable LessonEdition edition) {

    LessonStep step() {
      return new LessonStep(
          number, at, event, new Actor(actorKind, officer, agency), words, edition);
    }
  }
}
