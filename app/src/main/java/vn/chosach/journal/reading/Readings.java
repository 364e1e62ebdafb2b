package vn.chosach.journal.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;

/**
 * Notes readings. A note is committed before the page is drawn: whoever has read something stands
 * here, also when the program ends at the next moment.
 */
@Component
public class Readings {

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final IdSource ids;

  Readings(JdbcClient jdbc, InstantSource clock, IdSource ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /** Notes one reading by an officer; citizens and the program itself leave no note. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void note(ProtectedRead protectedRead, Actor reader) {
    if (reader.kind() != Actor.ActorKind.OFFICER) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO journal.reading (id, at, officer, agency, kind, record, number, ground, task)
            VALUES (:id, :at, :officer, :agency, :kind, :record, :number, :ground, :task)
            """)
        .paramSource(protectedRead)
        .param("id", ids.next())
        .param("at", clock.instant())
        .param("officer", reader.id())
        .param("agency", reader.agency())
        .update();
  }

  /**
   * Colleagues who opened a record lately, with the last time of each, the newest first.
   *
   * @param agency of the reader: who of another agency looks is not told
   * @param reader who is left out
   */
  @Transactional(readOnly = true)
  public List<Beside> beside(String kind, UUID record, String agency, UUID reader, Instant since) {
    return jdbc.sql(
            """
            SELECT officer, max(at) AS at FROM journal.reading
             WHERE kind = :kind AND record = :record AND at > :since
               AND agency = :agency AND officer <> :reader
             GROUP BY officer ORDER BY at DESC, officer LIMIT 5
            """)
        .param("kind", kind)
        .param("record", record)
        .param("since", since)
        .param("agency", agency)
        .param("reader", reader)
        .query(Beside.class)
        .list();
  }

  /** Who opened a record, and when last. */
  public record Beside(UUID officer, Instant at) {}

  /**
   * What was looked at without a task, one line for each officer, record and ground. Whoever had a
   * task on the record within the same time is left out: who reads it the day before it is assigned
   * prepares the task.
   *
   * @param before moment after the last
   */
  @Transactional(readOnly = true)
  public List<Looked> withoutTask(Instant from, Instant before) {
    return jdbc.sql(
            """
            SELECT r.officer, r.agency, r.kind, r.record, min(r.number) AS number, r.ground,
                   count(*)::int AS times, min(r.at) AS first, max(r.at) AS last
              FROM journal.reading r
             WHERE NOT r.task AND r.at >= :from AND r.at < :before
               AND NOT EXISTS (
                 SELECT FROM journal.reading t
                  WHERE t.kind = r.kind AND t.record = r.record AND t.officer = r.officer AND t.task
                    AND t.at >= :from AND t.at < :before)
             GROUP BY r.officer, r.agency, r.kind, r.record, r.ground
             ORDER BY times DESC, r.officer, number, r.ground
            """)
        .param("from", from)
        .param("before", before)
        .query(Looked.class)
        .list();
  }
}
