package vn.chosach.signals.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of disputes. */
@Component
record DisputeRepository(JdbcClient jdbc) {

  private static final String OPEN =
      """
      SELECT d.id, d.signal, s.source AS tip, s.number, d.happening, d.agency, d.decider,
             d.concluded, d.asked_at, d.clock,
             (SELECT a.actor FROM signals.act a
               WHERE a.signal = s.id AND a.actor_kind = 'OFFICER' AND a.at > d.asked_at
                 AND a.event IN ('ADMIT', 'REFER', 'MERGE', 'REFUSE', 'CONCLUDE')
               ORDER BY a.number DESC LIMIT 1) AS since
        FROM signals.dispute d JOIN signals.signal s ON s.id = d.signal
       WHERE d.answered_at IS NULL
      """;

  private static final String OF_ONE = OPEN + " AND d.signal = :signal";

  /** More wait at no time; the rest follows once these are answered. */
  private static final int MOST = 200;

  /**
   * A signal that somebody decided.
   *
   * @param concluded whether a case or a complaint gave the result
   * @param since when it was decided, or when a dispute about it was answered last
   */
  record DecidedSignal(
      UUID signal, String number, String agency, UUID decider, boolean concluded, Instant since) {}

  /** The signals of a tip that are decided, each with who did it last. */
  List<DecidedSignal> decided(UUID tip) {
    return jdbc.sql(
            """
            SELECT s.id AS signal, s.number, s.agency,
                   CASE c.actor_kind WHEN 'OFFICER' THEN c.actor ELSE d.actor END AS decider,
                   c.actor_kind IS NOT NULL AS concluded,
                   greatest(d.at, (SELECT max(answered_at) FROM signals.dispute o
                                    WHERE o.signal = s.id)) AS since
              FROM signals.signal s
              CROSS JOIN LATERAL (
                SELECT a.actor, a.number, a.at FROM signals.act a
                 WHERE a.signal = s.id AND a.actor_kind = 'OFFICER'
                   AND a.event IN ('ADMIT', 'REFER', 'MERGE', 'REFUSE')
                 ORDER BY a.number DESC LIMIT 1) d
              LEFT JOIN LATERAL (
                SELECT a.actor, a.actor_kind FROM signals.act a
                 WHERE a.signal = s.id AND a.event = 'CONCLUDE' AND a.number > d.number
                 ORDER BY a.number DESC LIMIT 1) c ON true
             WHERE s.source_kind = 'TIP' AND s.source = :tip
               AND s.state IN ('ADMITTED', 'REFERRED', 'MERGED', 'REFUSED')
             ORDER BY s.part
            """)
        .param("tip", tip)
        .query(DecidedSignal.class)
        .list();
  }

  /** Whether it is new: one waits at a time, and what is heard twice is one. */
  boolean add(UUID id, DecidedSignal one, UUID happening, Instant asked) {
    return jdbc.sql(
                """
                INSERT INTO signals.dispute
                  (id, signal, happening, agency, decider, concluded, asked_at)
                VALUES (:id, :signal, :happening, :agency, :decider, :concluded, :asked)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(one)
            .param("id", id)
            .param("happening", happening)
            .param("asked", asked)
            .update()
        > 0;
  }

  void wind(UUID id, @Nullable UUID clock) {
    jdbc.sql("UPDATE signals.dispute SET clock = :clock WHERE id = :id")
        .param("clock", clock)
        .param("id", id)
        .update();
  }

  Optional<Dispute> open(UUID signal) {
    return jdbc.sql(OF_ONE).param("signal", signal).query(Dispute.class).optional();
  }

  /** The same, held until the end of the transaction. */
  Optional<Dispute> hold(UUID signal) {
    return jdbc.sql(OF_ONE + " FOR UPDATE OF d")
        .param("signal", signal)
        .query(Dispute.class)
        .optional();
  }

  /** All that the reader sees, what was asked first at the top. */
  List<Dispute> waiting() {
    return jdbc.sql(OPEN + " ORDER BY d.asked_at, d.id LIMIT " + MOST).query(Dispute.class).list();
  }

  void answered(UUID id, @Nullable UUID officer, boolean reopened, Instant now) {
    jdbc.sql(
            """
            UPDATE signals.dispute
               SET answered_at = :now, answered_by = :officer, reopened = :reopened
             WHERE id = :id
            """)
        .param("now", now)
        .param("officer", officer)
        .param("reopened", reopened)
        .param("id", id)
        .update();
  }
}
