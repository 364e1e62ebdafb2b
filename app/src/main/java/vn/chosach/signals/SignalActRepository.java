package vn.chosach.signals;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * The history of signals, with what persons judged; words are sealed for the act they belong to.
 */
@Component
record SignalActRepository(
    JdbcClient jdbc, Vault vault, JsonMapper json, InstantSource time, IdSource ids) {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      id, signal, number, at, event, before_state, after_state, actor_kind, actor, agency,
      ground, about, undoes, before::text, public_words, remark
      """;
  private static final String ACT = "SELECT " + COLUMNS + " FROM signals.act a";

  /**
   * Whom the reporter asked to leave last, while it was sifted, or did not agree with before it was
   * opened again.
   */
  private static final String ASKED_TO_LEAVE =
      """
      (SELECT a.about FROM signals.act a
        WHERE a.signal = %s AND a.event = 'REPLY'
          AND (a.before_state IN ('WAITING', 'ASKED')
               OR EXISTS (SELECT FROM signals.act r
                           WHERE r.signal = a.signal AND r.event = 'REOPEN'
                             AND r.number > a.number))
          AND a.about = a.before ->> 'officer'
        ORDER BY a.number DESC LIMIT 1)
      """;

  /**
   * What nobody holds, without what a reporter asked this officer to give up; that stands first.
   */
  static final String FREE =
      "s.officer IS NULL AND (s.rank > 0 OR :notAgain::text IS DISTINCT FROM "
          + ASKED_TO_LEAVE.formatted("s.id")
          + ")";

  /** From then on a signal may belong to a case, or have belonged to one. */
  private static final String IN_CASE =
      """
      EXISTS (SELECT FROM signals.act e
               WHERE e.signal = a.signal AND e.event IN ('ADMIT', 'MERGE', 'REFER', 'UNDO'))
      """;

  private static final String WRITE =
      """
      WITH act AS (
        INSERT INTO signals.act
          (id, signal, number, at, event, before_state, after_state, actor_kind, actor, agency,
           ground, about, undoes, before, public_words, remark)
        VALUES (:act, :id, :number, :at, :event, :from, :to, :actorKind, :actor::uuid, :actorAgency,
                :ground, :about, :undoes::uuid, :before::jsonb, :words, :remark)),
      notice AS (
        INSERT INTO signals.notice (act, signal, send_at, state)
        SELECT :act, :id, :sendAt, 'WAITING' WHERE :words::bytea IS NOT NULL),
      review AS (
        INSERT INTO signals.closure_review (act, signal, event, agency, decider, asked_at)
        SELECT :act, :id, :event, :agency, :actor::uuid, :at WHERE :reviewed)
      UPDATE signals.signal s
         SET state = :state, since = :since, version = version + 1, agency = :agency,
             officer = :officer::uuid, snoozed_until = :snoozed, referred_to = :referred,
             merged_into = :merged::uuid, procedure = :procedure, clock = :clock::uuid,
             due_at = :due, rank = :rank, part = :part, police_since = :police::timestamptz
       WHERE id = :id
      RETURNING
      """
          + SignalRepository.COLUMNS;

  /**
   * Appends an act and writes what it makes of its signal, in one step; returns the row as it
   * stands then, its version raised. Words for the reporter leave when the time to undo is over.
   * What may be empty goes with its type, so that the statement is planned once.
   *
   * @param reviewed whether a second officer is waited for
   */
  Signal write(SignalAct act, Signal after, boolean reviewed) {
    return jdbc.sql(WRITE)
        .paramSource(act)
        .param("act", act.id())
        .param("id", act.signal())
        .param("reviewed", reviewed)
        .param("actorKind", act.actor().kind().name())
        .param("actor", text(act.actor().id()), Types.VARCHAR)
        .param("actorAgency", act.actor().agency(), Types.VARCHAR)
        .param("about", act.about(), Types.VARCHAR)
        .param("undoes", text(act.undoes()), Types.VARCHAR)
        .param("before", json.writeValueAsString(act.before().values()))
        .param("words", sealed(act.id(), "public", act.publicWords()), Types.BINARY)
        .param("remark", sealed(act.id(), "remark", act.remark()), Types.BINARY)
        .param("sendAt", act.at().plus(Notices.GRACE))
        .param("state", after.state().name())
        .param("since", after.since())
        .param("agency", after.agency())
        .param("officer", text(after.desk().officer()), Types.VARCHAR)
        .param("snoozed", after.desk().snoozedUntil())
        .param("referred", after.referredTo(), Types.VARCHAR)
        .param("merged", text(after.outcome().mergedInto()), Types.VARCHAR)
        .param("procedure", SignalRepository.name(after.outcome().settled()), Types.VARCHAR)
        .param("clock", text(after.time().clock()), Types.VARCHAR)
        .param("due", after.time().dueAt())
        .param("rank", after.time().escalated() ? 0 : 1)
        .param("part", after.part())
        .param("police", after.desk().policeSince())
        .query(SignalRepository::signal)
        .single();
  }

  /**
   * Whether the reporter asked that somebody else than this officer goes on with it: who was asked
   * to leave last, so that nobody can empty a desk, and only of what was still sifted.
   */
  boolean leftBy(UUID signal, UUID officer) {
    return jdbc.sql(
            "SELECT coalesce(:officer = " + ASKED_TO_LEAVE.formatted(":signal") + ", false)")
        .param("signal", signal)
        .param("officer", officer.toString())
        .query(Boolean.class)
        .single();
  }

  /** Whether the reporter ever did not agree with what lay with this officer. */
  boolean disputed(UUID signal, UUID officer) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM signals.act a
                            WHERE a.signal = :signal AND a.event = 'REPLY' AND a.about = :officer
                              AND a.about = a.before ->> 'officer')
            """)
        .param("signal", signal)
        .param("officer", officer.toString())
        .query(Boolean.class)
        .single();
  }

  /** The history of a signal after an act, oldest first. */
  List<SignalAct> of(UUID signal, int after) {
    return jdbc.sql(ACT + " WHERE signal = :signal AND number > :after ORDER BY number")
        .param("signal", signal)
        .param("after", after)
        .query((row, n) -> act(row))
        .list();
  }

  Optional<SignalAct> one(UUID id) {
    return jdbc.sql(ACT + " WHERE id = :id").param("id", id).query((row, n) -> act(row)).optional();
  }

  /** An act, and whether its signal may belong to a case or have belonged to one. */
  record Noticed(SignalAct act, boolean mayBeInCase) {}

  /** These acts, by their identifier. */
  Map<UUID, Noticed> noticed(Collection<UUID> ids) {
    return jdbc
        .sql(
            "SELECT "
                + COLUMNS
                + ", "
                + IN_CASE
                + " AS in_case FROM signals.act a WHERE id = ANY (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> new Noticed(act(row), row.getBoolean("in_case")))
        .stream()
        .collect(Collectors.toMap(one -> one.act().id(), one -> one));
  }

  private SignalAct act(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new SignalAct(
        id,
        row.getObject("signal", UUID.class),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        SignalEvent.valueOf(row.getString("event")),
        SignalState.valueOf(row.getString("before_state")),
        SignalState.valueOf(row.getString("after_state")),
        new Actor(
            Actor.ActorKind.valueOf(row.getString("actor_kind")),
            row.getObject("actor", UUID.class),
            row.getString("agency")),
        row.getString("ground"),
        row.getString("about"),
        row.getObject("undoes", UUID.class),
        new SignalAct.Before(json.readValue(row.getString("before"), VALUES)),
        opened(id, "public", row.getBytes("public_words")),
        opened(id, "remark", row.getBytes("remark")));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private byte @Nullable [] sealed(UUID act, String part, @Nullable String words) {
    return words == null
        ? null
        : vault.seal(Lock.CONTENT, place(act, part), words.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable String opened(UUID act, String part, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : new String(vault.open(Lock.CONTENT, place(act, part), sealed), StandardCharsets.UTF_8);
  }

  private static String place(UUID act, String part) {
    return "signals/act/" + act + "/" + part;
  }

  /** A person settled the procedure; judgements are appended, the newest counts. */
  void settled(UUID signal, Procedure procedure, Actor actor) {
    judge(signal, "PROCEDURE", procedure.name(), true, actor);
  }

  /** A person says whether two signals are about the same. */
  void alike(UUID one, UUID other, boolean same, Actor actor) {
    judge(one, "DUPLICATE", other.toString(), same, actor);
    judge(other, "DUPLICATE", one.toString(), same, actor);
  }

  private void judge(UUID id, String about, String value, boolean verdict, Actor actor) {
    jdbc.sql(
            """
            INSERT INTO signals.judgement (id, signal, at, officer, agency, about, value, verdict)
            VALUES (:id, :signal, :at, :officer, :agency, :about, :value, :verdict)
            """)
        .param("id", ids.next())
        .param("signal", id)
        .param("at", time.instant())
        .param("officer", actor.id())
        .param("agency", actor.agency())
        .param("about", about)
        .param("value", value)
        .param("verdict", verdict)
        .update();
  }
}
