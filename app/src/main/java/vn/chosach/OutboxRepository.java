package vn.chosach;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What several programs over one database ask of the outbox, and the library does not answer. */
@Component
record OutboxRepository(JdbcClient jdbc) {

  /**
   * How many events wait for a listener.
   *
   * @param failed those of them whose listener failed
   * @param seconds age of the oldest
   */
  record OutboxCount(int waiting, int failed, double seconds) {}

  OutboxCount count() {
    return jdbc.sql(
            """
            SELECT count(*)::int AS waiting,
                   (count(*) FILTER (WHERE status = 'FAILED'))::int AS failed,
                   coalesce(extract(epoch FROM clock_timestamp() - min(publication_date)), 0)
                     ::float8 AS seconds
              FROM kernel.event_publication WHERE completion_date IS NULL
            """)
        .query(OutboxCount.class)
        .single();
  }

  /** Takes an event out in the transaction that runs; whether it was still there. */
  boolean taken(UUID event) {
    return jdbc.sql("DELETE FROM kernel.event_publication WHERE id = :id")
            .param("id", event)
            .update()
        == 1;
  }

  /**
   * Counts as failed what nobody heard for so long. By the clock of the machines, which the library
   * dates its rows by.
   */
  int giveUp(Duration orphan) {
    return jdbc.sql(
            """
            UPDATE kernel.event_publication SET status = 'FAILED'
             WHERE completion_date IS NULL AND status <> 'FAILED'
               AND greatest(publication_date, last_resubmission_date)
                   < clock_timestamp() - make_interval(secs => :orphan)
            """)
        .param("orphan", orphan.toSeconds())
        .update();
  }
}
