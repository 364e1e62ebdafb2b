package vn.chosach.officers.urgent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Column;

/** Rows of urgent acts. */
@Component
record UrgentActRepository(JdbcClient jdbc) {

  private static final long LOCKS = 0x389_0002L;
  private static final String ALL =
      """
      SELECT u.*, ARRAY(SELECT l.officer FROM officers.urgent_act_look l
                         WHERE l.act = u.id ORDER BY l.at, l.officer) AS lookers
        FROM officers.urgent_act u
      """;

  /** Locks wait for each other, so that two administrators cannot lock one another out. */
  void alone() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", LOCKS)
        .query((row, n) -> true)
        .single();
  }

  List<UrgentAct> newest() {
    return jdbc.sql(ALL + " ORDER BY u.at DESC, u.id DESC LIMIT 200")
        .query((row, n) -> urgentAct(row))
        .list();
  }

  /** One, held until the end of the transaction. */
  Optional<UrgentAct> hold(UUID id) {
    return jdbc.sql(ALL + " WHERE u.id = :id FOR UPDATE OF u")
        .param("id", id)
        .query((row, n) -> urgentAct(row))
        .optional();
  }

  Optional<UrgentAct> lockOf(UUID officer, Instant now) {
    return jdbc.sql(
            ALL
                + """
                 WHERE u.officer = :officer AND u.kind = 'LOCK' AND u.lifted_at IS NULL
                   AND u.until_at > :now
                 ORDER BY u.at DESC LIMIT 1
                """)
        .param("officer", officer)
        .param("now", now)
        .query((row, n) -> urgentAct(row))
        .optional();
  }

  List<UrgentAct> locksSince(UUID officer, Instant since) {
    return jdbc.sql(ALL + " WHERE u.officer = :officer AND u.kind = 'LOCK' AND u.at > :since")
        .param("officer", officer)
        .param("since", since)
        .query((row, n) -> urgentAct(row))
        .list();
  }

  /**
   * @param until {@code null} for a return
   */
  void add(
      UUID id,
      @Nullable UUID officer,
      Actor actor,
      String reason,
      Instant now,
      @Nullable Instant until) {
    jdbc.sql(
            """
            INSERT INTO officers.urgent_act
              (id, kind, officer, at, by_officer, by_agency, reason, until_at)
            VALUES (:id, CASE WHEN :until::timestamptz IS NULL THEN 'RETURN' ELSE 'LOCK' END,
                    :officer, :now, :by, :agency, :reason, :until)
            """)
        .param("id", id)
        .param("officer", officer)
        .param("now", now)
        .param("by", actor.id())
        .param("agency", actor.agency())
        .param("reason", reason)
        .param("until", until)
        .update();
  }

  void lift(UUID id, Actor actor, Instant now) {
    jdbc.sql("UPDATE officers.urgent_act SET lifted_at = :now, lifted_by = :by WHERE id = :id")
        .param("now", now)
        .param("by", actor.id())
        .param("id", id)
        .update();
  }

  void look(UUID id, Actor actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO officers.urgent_act_look (act, officer, agency, at)
            VALUES (:act, :officer, :agency, :now)
            """)
        .param("act", id)
        .param("officer", actor.id())
        .param("agency", actor.agency())
        .param("now", now)
        .update();
  }

  /**
   * @return whether a return waited for its account
   */
  boolean returned(UUID officer) {
    return jdbc.sql(
                """
                UPDATE officers.urgent_act SET officer = :officer
                 WHERE id = (SELECT id FROM officers.urgent_act
                              WHERE kind = 'RETURN' AND officer IS NULL ORDER BY at DESC LIMIT 1)
                """)
            .param("officer", officer)
            .update()
        == 1;
  }

  private static UrgentAct urgentAct(ResultSet row) throws SQLException {
    return new UrgentAct(
        row.getObject("id", UUID.class),
        row.getObject("officer", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getObject("by_officer", UUID.class),
        row.getString("by_agency"),
        row.getString("reason"),
        Column.instant(row, "until_at"),
        Column.instant(row, "lifted_at"),
        List.of((UUID[]) row.getArray("lookers").getArray()));
  }
}
