package vn.chosach.watch.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ui.lists.ListOrder;

/** Rows of imports. */
@Component
record IntakeRepository(JdbcClient jdbc, JsonMapper json) {

  private static final String COLUMNS =
      """
      SELECT id, source, name, platform, mapping, sha256, bytes, state, asked_by,
             asked_at, started_at, ended_at, rows_done, kept, changed, unchanged, refused, remarked,
             flagged, remarks, fault
        FROM watch.intake
      """;

  /** A reader that has given no sign of life for so long has died. */
  static final Duration DEAD = Duration.ofSeconds(60);

  void add(Intake intake) {
    jdbc.sql(
            """
            INSERT INTO watch.intake
              (id, source, name, platform, mapping, sha256, bytes, state, asked_by, asked_at)
            VALUES (:id, :source, :name, :platform, :mapping::jsonb, :sha256, :bytes, :state, :by,
                    :at)
            """)
        .paramSource(intake)
        .param("mapping", json.writeValueAsString(intake.mapping()))
        .param("by", intake.askedBy())
        .param("at", intake.askedAt())
        .update();
  }

  Optional<Intake> one(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE id = :id").param("id", id).query(Intake.class).optional();
  }

  List<Intake> newest(int offset, int limit) {
    return jdbc.sql(
            COLUMNS
                + " ORDER BY "
                + ListOrder.asked()
                    .sql(
                        Map.of(
                            "name", "lower(name)",
                            "state", "state",
                            "read", "rows_done",
                            "refused", "refused",
                            "flagged", "flagged"),
                        "asked_at DESC, id")
                + " OFFSET :offset LIMIT :limit")
        .param("offset", offset)
        .param("limit", limit)
        .query(Intake.class)
        .list();
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM watch.intake").query(Long.class).single();
  }

  boolean start(UUID id, String platform, Map<String, String> mapping) {
    return jdbc.sql(
                """
                UPDATE watch.intake SET state = 'WAITING', platform = :platform,
                       mapping = :mapping::jsonb
                 WHERE id = :id AND state = 'DRAFT'
                """)
            .param("id", id)
            .param("platform", platform)
            .param("mapping", json.writeValueAsString(mapping))
            .update()
        == 1;
  }

  boolean cancel(UUID id, Instant at) {
    return jdbc.sql(
                """
                UPDATE watch.intake SET state = 'CANCELLED', ended_at = :at
                 WHERE id = :id AND state IN ('DRAFT', 'WAITING', 'RUNNING')
                """)
            .param("id", id)
            .param("at", at)
            .update()
        == 1;
  }

  /** Lets a cancelled one wait again; it goes on behind its checkpoint. */
  boolean resume(UUID id) {
    return jdbc.sql(
                """
                UPDATE watch.intake SET state = 'WAITING', ended_at = NULL, fault = NULL
                 WHERE id = :id AND state = 'CANCELLED'
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /**
   * A sign of life between two checkpoints, for sources that are slow.
   *
   * @return whether the import is still running
   */
  boolean beat(UUID id, Instant now) {
    return jdbc.sql("UPDATE watch.intake SET beat_at = :now WHERE id = :id AND state = 'RUNNING'")
            .param("now", now)
            .param("id", id)
            .update()
        == 1;
  }

  /** Takes the oldest that waits, or whose reader has died; nobody else takes the same. */
  Optional<Intake> take(Instant now) {
    return jdbc.sql(
            """
            UPDATE watch.intake i
               SET state = 'RUNNING', beat_at = :now, started_at = coalesce(started_at, :now)
             WHERE id = (SELECT id FROM watch.intake
                          WHERE state = 'WAITING'
                             OR state = 'RUNNING' AND (beat_at IS NULL OR beat_at < :dead)
                          ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """)
        .param("now", now)
        .param("dead", now.minus(DEAD))
        .query(UUID.class)
        .optional()
        .flatMap(this::one);
  }

  /**
   * Writes the checkpoint in the transaction of the batch.
   *
   * @param after the checkpoint that must stand; another one means that another reader goes on
   * @return whether the import is still running and this reader's; else it takes no batch
   */
  boolean checkpoint(UUID id, long after, long rowsDone, Intake.Counts more, Instant now) {
    return jdbc.sql(
                """
                UPDATE watch.intake
                   SET rows_done = :done, beat_at = :now, kept = kept + :kept,
                       changed = changed + :changed, unchanged = unchanged + :unchanged,
                       refused = refused + :refused, remarked = remarked + :remarked,
                       flagged = flagged + :flagged
                 WHERE id = :id AND state = 'RUNNING' AND rows_done = :after
                """)
            .paramSource(more)
            .param("id", id)
            .param("after", after)
            .param("done", rowsDone)
            .param("now", now)
            .update()
        == 1;
  }

  void remark(UUID id, List<String> remarks) {
    jdbc.sql("UPDATE watch.intake SET remarks = :remarks WHERE id = :id")
        .param("id", id)
        .param("remarks", remarks.toArray(new String[0]))
        .update();
  }

  boolean end(UUID id, IntakeState state, @Nullable String fault, Instant at) {
    return jdbc.sql(
                """
                UPDATE watch.intake SET state = :state, fault = :fault, ended_at = :at
                 WHERE id = :id AND state = 'RUNNING'
                """)
            .param("id", id)
            .param("state", state.name())
            .param("fault", fault)
            .param("at", at)
            .update()
        == 1;
  }

  /** Gives a running import back, so that it is taken up at once after a stop. */
  void release(UUID id) {
    jdbc.sql("UPDATE watch.intake SET beat_at = NULL WHERE id = :id AND state = 'RUNNING'")
        .param("id", id)
        .update();
  }

  /** Reasons of refused rows with their numbers. */
  Map<String, Long> refusals(UUID id) {
    Map<String, Long> refusals = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT code, count(*) AS rows FROM watch.refused_row
             WHERE intake = :id GROUP BY code ORDER BY rows DESC, code
            """)
        .param("id", id)
        .query((row, n) -> refusals.put(row.getString("code"), row.getLong("rows")))
        .list();
    return refusals;
  }

  /** Visits the refused rows in order, without holding them all. */
  void refused(UUID id, Consumer<RefusedRow> visitor) {
    try (var all =
        jdbc
            .sql(
                """
                SELECT number, code, detail FROM watch.refused_row
                 WHERE intake = :id ORDER BY number
                """)
            .param("id", id)
            .query(IntakeRepository::refused)
            .stream()) {
      all.forEach(visitor);
    }
  }

  /** The first refused rows in order. */
  List<RefusedRow> refused(UUID id, int limit) {
    return jdbc.sql(
            """
            SELECT number, code, detail FROM watch.refused_row
             WHERE intake = :id ORDER BY number LIMIT :limit
            """)
        .param("id", id)
        .param("limit", limit)
        .query(IntakeRepository::refused)
        .list();
  }

  private static RefusedRow refused(ResultSet row, int n) throws SQLException {
    return new RefusedRow(row.getLong("number"), row.getString("code"), row.getString("detail"));
  }
}
