package vn.chosach.deadlines;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes clocks as they stand. */
@Component
record ClockRepository(JdbcClient jdbc) {

  private static final String ADD =
      ClockEvents.with(
          """
          INSERT INTO deadlines.clock
            (id, rule_key, subject_kind, subject_id, title, agency, officer, started_at, state,
             unit, due_at, due_day, whole_day, near_at, uncertain, calendar_revision, events,
             last_act_at)
          VALUES (:id, :rule, :subjectKind, :subjectId, :title, :agency, :officer::uuid, :startedAt,
                  'RUNNING', :unit, :dueAt, :dueDay, :wholeDay, :nearAt, :uncertain, :revision,
                  :events, :startedAt)
          ON CONFLICT (rule_key, subject_kind, subject_id)
            WHERE state IN ('RUNNING', 'PAUSED') DO NOTHING
          RETURNING id
          """);

  private static final String CHANGE =
      ClockEvents.with(
          """
          UPDATE deadlines.clock
             SET agency = :agency, officer = :officer::uuid, state = :state, unit = :unit,
                 due_at = :dueAt, due_day = :dueDay, whole_day = :wholeDay, near_at = :nearAt,
                 uncertain = :uncertain, calendar_revision = :revision,
                 extensions = :extensions, events = :events, last_act_at = :lastActAt,
                 closed_at = :closedAt
           WHERE id = :id
          RETURNING id
          """);

  /** The clock, held for this transaction so that of two acts at once one comes second. */
  Optional<ClockRow> hold(ClockId id) {
    return jdbc.sql(
            "SELECT " + ClockRow.COLUMNS + " FROM deadlines.clock WHERE id = :id FOR UPDATE")
        .param("id", id.value())
        .query(ClockRow.class)
        .optional();
  }

  Optional<ClockRow> read(ClockId id) {
    return jdbc.sql("SELECT " + ClockRow.COLUMNS + " FROM deadlines.clock WHERE id = :id")
        .param("id", id.value())
        .query(ClockRow.class)
        .optional();
  }

  /**
   * Adds a clock with the event that started it.
   *
   * @return whether it was added; not when one of this rule already runs on the subject
   */
  boolean add(ClockRow row, ClockEvent event) {
    Clock clock = row.clock();
    return ClockEvents.bind(jdbc.sql(ADD), event)
            .paramSource(clock)
            .param("id", clock.id().value())
            .param("rule", clock.ruleKey())
            .param("officer", ClockEvents.text(clock.officer()), Types.VARCHAR)
            .param("nearAt", row.nearAt())
            .param("events", row.events())
            .update()
        == 1;
  }

  /** Writes what an act changed, with its event. */
  void change(ClockRow row, ClockEvent event) {
    Clock clock = row.clock();
    ClockEvents.bind(jdbc.sql(CHANGE), event)
        .paramSource(clock)
        .param("officer", ClockEvents.text(clock.officer()), Types.VARCHAR)
        .param("nearAt", row.nearAt())
        .param("extensions", row.extensions())
        .param("events", row.events())
        .param("lastActAt", row.lastActAt())
        .param("id", clock.id().value())
        .update();
  }
}
