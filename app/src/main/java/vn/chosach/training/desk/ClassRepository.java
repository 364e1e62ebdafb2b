package vn.chosach.training.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.training.life.ClassEvent;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.life.TrainingClass.Invitation;

/** Rows of classes, their steps and invitations. */
@Component
public class ClassRepository
    extends SteppedRepository<TrainingClass, ClassState, ClassEvent, SignedBy> {

  /** What an officer may know of: announced classes, and drafts of the own agency. */
  private static final String KNOWN =
      """
      (r.state <> 'DRAFT' OR r.agency = ANY (:agencies))
      AND CASE :part WHEN 'MINE' THEN EXISTS (SELECT FROM training.attendee a
                                               WHERE a.class = r.id AND a.officer = :officer)
                     WHEN 'AHEAD' THEN r.state IN ('DRAFT', 'ANNOUNCED')
                     ELSE r.state IN ('HELD', 'CALLED_OFF') END
      """;

  private final JsonMapper json;

  ClassRepository(JdbcClient jdbc, JsonMapper json) {
    super(
        jdbc,
        TrainingClass.class,
        new StepTables(
            "training",
            "class",
            "",
            StepTables.lines(
                "training.invitation l WHERE l.class = r.id",
                "l.agency",
                "invitations",
                "agency",
                "seats",
                "comes",
                "words",
                "answered_at"),
            """
            , test = :asked::jsonb, decision = :decision, decided_on = :decidedOn, report = :report
            """,
            "step",
            List.of("document")));
    this.json = json;
  }

  /** Which classes a list shows. */
  public enum ClassPart {
    AHEAD,
    MINE,
    OVER
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "training", "LH", year);
  }

  boolean teachable(String skill) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM training.skill WHERE key = :key)")
        .param("key", skill)
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether one of these agencies can open a class from a line: the plan is signed and the line is
   * free.
   */
  boolean opens(UUID line, Set<String> agencies) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM training.plan_line l JOIN training.plan p ON p.id = l.plan
                            WHERE l.id = :line AND l.holder = ANY (:agencies) AND p.state = 'ADOPTED'
                              AND NOT EXISTS (SELECT FROM training.class c
                                               WHERE c.plan_line = l.id
                                                 AND c.state <> 'CALLED_OFF'))
            """)
        .param("line", line)
        .param("agencies", agencies.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  void add(TrainingClass one, byte[] secret) {
    jdbc.sql(
            """
            INSERT INTO training.class
              (id, number, title, kind, programme, trainers, place, agency, begins, ends, names_by,
               pass, test, state, since, version, secret, skill, level, plan_line, teachers)
            VALUES (:id, :number, :title, :kind, :programme, :trainers, :place, :agency, :begins,
                    :ends, :namesBy, :pass, :asked::jsonb, :state, :since, :version, :secret, :skill, :level,
                    :planLine, :teaching::jsonb)
            """)
        .paramSource(one)
        .param("asked", json.writeValueAsString(one.test()))
        .param("teaching", json.writeValueAsString(one.teachers()))
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

  @Override
  protected StatementSpec written(StatementSpec sql, TrainingClass after) {
    return sql.param("asked", json.writeValueAsString(after.test()));
  }

  /** Those that an officer who acts for agencies may know of, the nearest first. */
  public RowSlice<TrainingClass> page(
      ClassPart part, Set<String> agencies, @Nullable UUID officer, int offset, int limit) {
    return slice(
        KNOWN,
        "abs(r.begins - current_date), r.number",
        sql ->
            sql.param("part", part)
                .param("agencies", agencies.toArray(String[]::new))
                .param("officer", officer),
        offset,
        limit);
  }

  byte[] secret(UUID id) {
    return jdbc.sql("SELECT secret FROM training.class WHERE id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  /** {@code comes} is the answer of a unit. */
  void answer(UUID of, Invitation asked, boolean comes, String words, Actor actor, Instant at) {
    jdbc.sql(
            """
            UPDATE training.invitation
               SET comes = :comes, words = :words, answered_by = :officer, answered_at = :at
             WHERE class = :class AND agency = :agency
            """)
        .param("class", of)
        .param("agency", asked.agency())
        .param("comes", comes)
        .param("words", words)
        .param("officer", actor.id())
        .param("at", at)
        .update();
  }
}
