package vn.chosach.signals.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.signals.searching.Likeness;

/** Rows of closure reviews; an act that is to be looked at writes its own. */
@Component
public record ClosureReviewRepository(JdbcClient jdbc) {

  private static final String ROWS =
      """
      SELECT r.act, r.signal, s.number, r.event, r.agency, r.decider, r.asked_at, r.answered_at,
             coalesce(r.agreed, false) AS agreed
        FROM signals.closure_review r JOIN signals.signal s ON s.id = r.signal
       WHERE r.lapsed_at IS NULL AND s.state IN ('MERGED', 'REFUSED')
      """;

  private static final String WAITING = ROWS + " AND r.answered_at IS NULL";

  /** More are not listed at once; the rest follows once these are looked at. */
  private static final int MOST = 200;

  /** Share of common runs of words from which two texts tell the same. */
  private static final int LIKE = 60;

  /** The report is open again, whoever opened it: nobody looks at what ended it. */
  public void lapse(UUID signal, Instant now) {
    jdbc.sql(
            """
            UPDATE signals.closure_review SET lapsed_at = :now
             WHERE signal = :signal AND answered_at IS NULL AND lapsed_at IS NULL
            """)
        .param("now", now)
        .param("signal", signal)
        .update();
  }

  /** Of what ended a signal last; empty where that waits for nobody, whatever waited before. */
  Optional<ClosureReview> newest(UUID signal) {
    return jdbc.sql(
            ROWS
                + """
                   AND r.act = (SELECT e.id FROM signals.act e
                                 WHERE e.signal = :signal AND e.event IN ('MERGE', 'REFUSE')
                                 ORDER BY e.number DESC LIMIT 1)
                  """)
        .param("signal", signal)
        .query(ClosureReview.class)
        .optional();
  }

  /** The one that waits, held until the end of the transaction. */
  Optional<ClosureReview> hold(UUID signal) {
    return jdbc.sql(WAITING + " AND r.signal = :signal FOR UPDATE OF r")
        .param("signal", signal)
        .query(ClosureReview.class)
        .optional();
  }

  /** Those that wait, that the reader sees and did not end, the oldest first. */
  List<ClosureReview> waiting(@Nullable UUID reader) {
    return jdbc.sql(
            WAITING
                + " AND r.decider IS DISTINCT FROM :reader ORDER BY r.asked_at, r.act LIMIT "
                + MOST)
        .param("reader", reader)
        .query(ClosureReview.class)
        .list();
  }

  /**
   * What waits of one agency and one officer who ended it.
   *
   * @param number of the oldest, ended by {@code act} at {@code since}
   */
  record WaitingClosures(
      String agency, UUID decider, int count, UUID act, String number, Instant since) {}

  /** All that waits, that the reader sees and did not end, the oldest first. */
  List<WaitingClosures> tally(@Nullable UUID reader) {
    return jdbc.sql(
            """
            SELECT w.agency, w.decider, count(*) AS count, min(w.asked_at) AS since,
                   (array_agg(w.act ORDER BY w.asked_at, w.act))[1] AS act,
                   (array_agg(w.number ORDER BY w.asked_at, w.act))[1] AS number
              FROM (%s AND r.decider IS DISTINCT FROM :reader) w
             GROUP BY w.agency, w.decider ORDER BY since, act
            """
                .formatted(WAITING))
        .param("reader", reader)
        .query(WaitingClosures.class)
        .list();
  }

  void answered(UUID act, @Nullable UUID officer, boolean agreed, Instant now) {
    jdbc.sql(
            """
            UPDATE signals.closure_review
               SET answered_at = :now, answered_by = :officer, agreed = :agreed
             WHERE act = :act
            """)
        .param("now", now)
        .param("officer", officer)
        .param("agreed", agreed)
        .param("act", act)
        .update();
  }

  private record Traces(boolean common, byte @Nullable [] one, byte @Nullable [] other) {}

  /** Whether an identifier, a photo or the words connect two signals. */
  public boolean connected(UUID one, UUID other) {
    Traces traces =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM signals.identifier a
                                 JOIN signals.identifier b ON b.mark = a.mark
                                WHERE a.signal = :one AND b.signal = :other
                                  AND a.sureness <> 'DOUBTFUL')
                       OR EXISTS (SELECT FROM signals.photo a
                                    JOIN signals.photo b ON b.hash = a.hash
                                   WHERE a.signal = :one AND b.signal = :other) AS common,
                       (SELECT signature FROM signals.likeness WHERE signal = :one) AS one,
                       (SELECT signature FROM signals.likeness WHERE signal = :other) AS other
                """)
            .param("one", one)
            .param("other", other)
            .query(
                (row, n) ->
                    new Traces(
                        row.getBoolean("common"), row.getBytes("one"), row.getBytes("other")))
            .single();
    return traces.common
        || traces.one != null
            && traces.other != null
            && Likeness.of(traces.one).percent(Likeness.of(traces.other)) >= LIKE;
  }
}
