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
             d.asked_at, d.clock
        FROM signals.dispute d JOIN signals.signal s ON s.id = d.signal
       WHERE d.signal = :signal AND d.answered_at IS NULL
      """;

  /** A signal that somebody decided. */
  record DecidedSignal(UUID signal, String number, String agency, UUID decider) {}

  /** The signals of a tip that are decided, each with who did it last. */
  List<DecidedSignal> decided(UUID tip) {
    return jdbc.sql(
            """
            SELECT s.id AS signal, s.number, coalesce(d.agency, s.agency) AS agency,
                   d.actor AS decider
              FROM signals.signal s
              CROSS JOIN LATERAL (
                SELECT a.actor, a.agency FROM signals.act a
                 WHERE a.signal = s.id AND a.actor_kind = 'OFFICER'
                   AND a.event IN ('ADMIT', 'REFER', 'MERGE', 'REFUSE')
                 ORDER BY a.number DESC LIMIT 1) d
             WHERE s.source_kind = 'TIP' AND s.source = :tip
               AND s.state IN ('ADMITTED', 'REFERRED', 'MERGED', 'REFUSED')
             ORDER BY s.part
            """)
        .param("tip", tip)
        .query(DecidedSignal.class)
        .list();
  }

  /** Whether it is new: one waits at a time, and what is heard twice is one. */
  boolean add(UUID id, DecidedSignal one, UUID happening, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO signals.dispute (id, signal, happening, agency, decider, asked_at)
                VALUES (:id, :signal, :happening, :agency, :decider, :now) ON CONFLICT DO NOTHING
                """)
            .paramSource(one)
            .param("id", id)
            .param("happening", happening)
            .param("now", now)
            .update()
        > 0;
  }

  void wind(UUID id, UUID clock) {
    jdbc.sql("UPDATE signals.dispute SET clock = :clock WHERE id = :id")
        .param("clock", clock)
        .param("id", id)
        .update();
  }

  Optional<Dispute> open(UUID signal) {
    return jdbc.sql(OPEN).param("signal", signal).query(Dispute.class).optional();
  }

  /** The same, held until the end of the transaction. */
  Optional<Dispute> hold(UUID signal) {
    return jdbc.sql(OPEN + " FOR UPDATE OF d")
        .param("signal", signal)
        .query(Dispute.class)
        .optional();
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
