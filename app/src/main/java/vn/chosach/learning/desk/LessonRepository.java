package vn.chosach.learning.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonEvent;
import vn.chosach.learning.life.LessonKind;
import vn.chosach.learning.life.LessonState;
import vn.chosach.learning.life.LessonText;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.SteppedRepository;

/** Rows of lessons. What was done with one, each text whole, is read with one lesson alone. */
@Component
public class LessonRepository
    extends SteppedRepository<Lesson, LessonState, LessonEvent, LessonText> {

  private static final String BARE = "SELECT r.*, '[]'::jsonb AS steps FROM learning.lesson r ";

  private final JsonMapper json;

  LessonRepository(JdbcClient jdbc, JsonMapper json) {
    super(
        jdbc,
        Lesson.class,
        new StepTables(
            "learning",
            "lesson",
            "",
            "",
            ", shown = :shows::jsonb, proposed = :waits::jsonb",
            "lesson_step",
            List.of("edition::jsonb")));
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
    return written(
                jdbc.sql(
                        """
                        INSERT INTO learning.lesson
                          (id, slug, kind, agency, position, state, since, version, shown, proposed)
                        VALUES (:id, :slug, :kind, :agency, :position, :state, :since, :version,
                                :shows::jsonb, :waits::jsonb)
                        ON CONFLICT (slug) DO NOTHING
                        """)
                    .paramSource(one),
                one)
            .update()
        == 1;
  }

  @Override
  protected StatementSpec written(StatementSpec sql, Lesson after) {
    return sql.param("shows", text(after.shown())).param("waits", text(after.proposed()));
  }

  @Override
  protected StatementSpec told(StatementSpec sql, Step<LessonEvent, LessonText> step) {
    return sql.param("edition", text(step.facts().edition()));
  }

  private @Nullable String text(@Nullable LessonEdition edition) {
    return edition == null ? null : json.writeValueAsString(edition);
  }

  /** All, by kind and place. */
  public List<Lesson> all() {
    return bare("ORDER BY kind, position, slug", sql -> sql);
  }

  /** Those of a kind that everybody reads, in their order. */
  public List<Lesson> open(LessonKind kind) {
    return bare(
        "WHERE kind = :kind AND state IN ('SHOWN', 'CHANGED') ORDER BY position, slug",
        sql -> sql.param("kind", kind.name()));
  }

  /** One as everybody may read it. */
  public Optional<Lesson> named(String slug) {
    return bare("WHERE slug = :slug", sql -> sql.param("slug", slug)).stream().findFirst();
  }

  private List<Lesson> bare(String which, UnaryOperator<StatementSpec> asked) {
    return asked.apply(jdbc.sql(BARE + which)).query(Lesson.class).list();
  }
}
