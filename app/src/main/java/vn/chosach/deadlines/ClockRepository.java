package vn.chosach.deadlines;

import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.deadlines.counting.TimeLimit;

/** Writes clocks as they stand. */
@Component
record ClockRepository(JdbcClient jdbc, JsonMapper json) {

  private static final String ADD =
      """
      WITH given AS (
        SELECT * FROM json_to_recordset(:rows::json) AS g
          (id uuid, rule_key text, subject_kind text, subject_id text, title text, agency text,
           officer uuid, started_at timestamptz, unit text, due_at timestamptz, due_day date,
           whole_day boolean, near_at timestamptz, uncertain boolean, revision bigint, amount int,
           on_date date, basis text, recorded_at timestamptz, actor_kind text, actor_id uuid,
           actor_agency text)),
      written AS (
        INSERT INTO deadlines.clock
          (id, rule_key, subject_kind, subject_id, title, agency, officer, started_at, state,
           unit, due_at, due_day, whole_day, near_at, uncertain, calendar_revision, events,
           last_act_at)
        SELECT id, rule_key, subject_kind, subject_id, title, agency, officer, started_at,
               'RUNNING', unit, due_at, due_day, whole_day, near_at, uncertain, revision, 1,
               started_at
          FROM given
        ON CONFLICT (rule_key, subject_kind, subject_id)
          WHERE state IN ('RUNNING', 'PAUSED') DO NOTHING
        RETURNING id),
      noted AS (
        INSERT INTO deadlines.clock_event
          (clock_id, number, kind, at, recorded_at, actor_kind, actor_id, actor_agency, legal_basis,
           amount, unit, on_date, new_due, new_agency, new_officer, calendar_revision)
        SELECT id, 1, 'STARTED', started_at, recorded_at, actor_kind, actor_id, actor_agency, basis,
               amount, unit, on_date, due_at, agency, officer, revision
          FROM given JOIN written USING (id))
      SELECT id FROM written
      """;

  private static final String CHANGE =
      ClockEvents.with(
          """
          UPDATE deadlines.clock
             SET state = :state, unit = :unit, due_at = :dueAt, due_day = :dueDay,
                 whole_day = :wholeDay, near_at = :nearAt, uncertain = :uncertain,
                 calendar_revision = :revision, extensions = :extensions, events = :events,
                 last_act_at = :lastActAt
           WHERE id = :id
          RETURNING id
          """);

  /** An act that leaves the end as it is, with its event, where the clock may be so treated. */
  private static final String STANDING =
      """
      WITH written AS (
        UPDATE deadlines.clock SET events = events + 1, %s
         WHERE id = %s AND state = ANY (:from::text[])
        RETURNING %s, %s),
      noted AS (
        INSERT INTO deadlines.clock_event
          (clock_id, number, kind, at, recorded_at, actor_kind, actor_id, actor_agency, reason,
           old_due, new_due, old_agency, new_agency, old_officer, new_officer, calendar_revision)
        SELECT id, events, :kind, :at::timestamptz, :now::timestamptz, :actorKind, :actorId::uuid,
               :actorAgency, :reason, due_at, due_at, %s, revision
          FROM written)
      SELECT * FROM written
      """;

  private static final String PASS_ON =
      STANDING.formatted(
          """
          agency = :agency, officer = :officer::uuid
            FROM (SELECT id AS held, agency AS was_agency, officer AS was_officer
                    FROM deadlines.clock WHERE id = :id FOR UPDATE) before
          """,
          "held",
          ClockRow.COLUMNS,
          "was_agency, was_officer",
          "was_agency, agency, was_officer, officer");

  private static final String CLOSE =
      STANDING.formatted(
          "state = :to, closed_at = :at, last_act_at = :at",
          ":id AND last_act_at <= :at",
          ClockRow.COLUMNS,
          "agency AS was_agency, officer AS was_officer",
          "NULL, NULL, NULL, NULL");

  /**
   * A clock after such an act.
   *
   * @param wasAgency who had to act before
   */
  record StandingClock(ClockRow row, String wasAgency, @Nullable UUID wasOfficer) {}

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
   * Adds clocks, each with the event that started it, all in one step.
   *
   * @return those that were added: none of a rule that runs on the subject already
   */
  Set<UUID> add(Map<ClockRow, ClockEvent> starting) {
    return jdbc.sql(ADD)
        .param(
            "rows",
            json.writeValueAsString(
                starting.entrySet().stream()
                    .map(one -> row(one.getKey(), one.getValue()))
                    .toList()))
        .query(UUID.class)
        .set();
  }

  private static Map<String, @Nullable Object> row(ClockRow row, ClockEvent event) {
    Clock clock = row.clock();
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", clock.id().value());
    columns.put("rule_key", clock.ruleKey());
    columns.put("subject_kind", clock.subjectKind());
    columns.put("subject_id", clock.subjectId());
    columns.put("title", clock.title());
    columns.put("agency", clock.agency());
    columns.put("officer", clock.officer());
    columns.put("started_at", clock.startedAt().toString());
    columns.put("unit", clock.unit());
    columns.put("due_at", clock.dueAt().toString());
    columns.put("due_day", clock.dueDay().toString());
    columns.put("whole_day", clock.wholeDay());
    columns.put("near_at", row.nearAt().toString());
    columns.put("uncertain", clock.uncertain());
    columns.put("revision", row.revision());
    TimeLimit limit = event.limit();
    columns.put("amount", limit == null ? null : limit.amount());
    columns.put("on_date", limit == null || limit.on() == null ? null : limit.on().toString());
    columns.put("basis", event.legalBasis());
    columns.put("recorded_at", event.recordedAt().toString());
    columns.put("actor_kind", event.actor().kind());
    columns.put("actor_id", event.actor().id());
    columns.put("actor_agency", event.actor().agency());
    return columns;
  }

  /** Passes it on where its state lets that be done; empty where not, and nothing was written. */
  Optional<StandingClock> passOn(ClockId id, ReminderWish wish, ClockEvent.Holder to, Instant now) {
    return standing(PASS_ON, id, wish, now)
        .param("agency", to.agency())
        .param("officer", ClockEvents.text(to.officer()), Types.VARCHAR)
        .query(StandingClock.class)
        .optional();
  }

  /** Ends it in the same way. */
  Optional<StandingClock> close(ClockId id, ReminderWish wish, Instant now) {
    return standing(CLOSE, id, wish, now)
        .param("to", ClockLifeCycle.next(ClockState.RUNNING, wish.act()).orElseThrow().name())
        .query(StandingClock.class)
        .optional();
  }

  private JdbcClient.StatementSpec standing(
      String sql, ClockId id, ReminderWish wish, Instant now) {
    return jdbc.sql(sql)
        .param("id", id.value())
        .param("from", ClockLifeCycle.from(wish.act()))
        .param("kind", wish.kind().name())
        .param("at", wish.at())
        .param("now", now)
        .param("actorKind", wish.actor().kind().name())
        .param("actorId", ClockEvents.text(wish.actor().id()), Types.VARCHAR)
        .param("actorAgency", wish.actor().agency(), Types.VARCHAR)
        .param("reason", wish.words(), Types.VARCHAR);
  }

  /** Writes what moved the end, with its event. */
  void change(ClockRow row, ClockEvent event) {
    Clock clock = row.clock();
    ClockEvents.bind(jdbc.sql(CHANGE), event)
        .paramSource(clock)
        .param("nearAt", row.nearAt())
        .param("extensions", row.extensions())
        .param("events", row.events())
        .param("lastActAt", row.lastActAt())
        .param("id", clock.id().value())
        .update();
  }
}
