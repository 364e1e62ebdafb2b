package vn.chosach.watch.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of trials on all listings. */
@Component
record TrialRepository(JdbcClient jdbc, JsonMapper json) {

  /** A trial that has given no sign of life for so long has lost its reader. */
  static final Duration DEAD = Duration.ofSeconds(60);

  private static final String COLUMNS =
      """
      SELECT id, kind, name, version, state, asked_by, asked_at, book, total, past_all,
             last, done, tally::text AS tally
        FROM watch.trial_run
      """;

  /**
   * A row.
   *
   * @param book state of the book; {@code null} before the first listing
   * @param pastAll newest listing that is looked at
   * @param last the checkpoint
   */
  record TrialRow(
      UUID id,
      String kind,
      String name,
      int version,
      TrialState state,
      @Nullable UUID askedBy,
      Instant askedAt,
      @Nullable Long book,
      long total,
      @Nullable UUID pastAll,
      @Nullable UUID last,
      long done,
      TrialTally tally) {}

  /** Whether it was entered; false while another of the version is open. */
  boolean add(UUID id, String kind, String name, int version, @Nullable UUID by, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO watch.trial_run (id, kind, name, version, state, asked_by, asked_at)
                VALUES (:id, :kind, :name, :version, 'WAITING', :by, :at)
                ON CONFLICT (kind, name, version) WHERE state IN ('WAITING', 'RUNNING') DO NOTHING
                """)
            .param("id", id)
            .param("kind", kind)
            .param("name", name)
            .param("version", version)
            .param("by", by)
            .param("at", at)
            .update()
        == 1;
  }

  /** The newest of a version. */
  Optional<TrialRow> newest(String kind, String name, int version) {
    return jdbc.sql(
            COLUMNS
                + """
                 WHERE kind = :kind AND name = :name AND version = :version
                 ORDER BY asked_at DESC, id DESC LIMIT 1
                """)
        .param("kind", kind)
        .param("name", name)
        .param("version", version)
        .query(this::read)
        .optional();
  }

  /** Takes the oldest that waits, or that lost its reader; nobody else takes the same. */
  Optional<TrialRow> take(Instant now) {
    return jdbc.sql(
            """
            UPDATE watch.trial_run
               SET state = 'RUNNING', beat_at = :now, started_at = coalesce(started_at, :now)
             WHERE id = (SELECT id FROM watch.trial_run
                          WHERE state = 'WAITING'
                             OR state = 'RUNNING' AND (beat_at IS NULL OR beat_at < :dead)
                          ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """)
        .param("now", now)
        .param("dead", now.minus(DEAD))
        .query(UUID.class)
        .optional()
        .flatMap(
            id ->
                jdbc.sql(COLUMNS + " WHERE id = :id").param("id", id).query(this::read).optional());
  }

  /** Begins at the first listing: notes how many there are and which is the newest. */
  Optional<TrialRow> begin(UUID id, long book) {
    jdbc.sql(
            """
            UPDATE watch.trial_run r
               SET book = :book, total = l.stored, past_all = l.newest, last = NULL, done = 0,
                   tally = '{}'
              FROM (SELECT count(*) AS stored,
                           (SELECT id FROM watch.listing ORDER BY id DESC LIMIT 1) AS newest
                      FROM watch.listing) l
             WHERE r.id = :id AND r.state = 'RUNNING'
            """)
        .param("id", id)
        .param("book", book)
        .update();
    return jdbc.sql(COLUMNS + " WHERE id = :id AND state = 'RUNNING'")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /**
   * Writes the checkpoint in the transaction in which the listings were read.
   *
   * @return false when it was stopped, or another reader went on from the same checkpoint
   */
  boolean checkpoint(UUID id, @Nullable UUID after, UUID last, TrialTally tally, Instant now) {
    return jdbc.sql(
                """
                UPDATE watch.trial_run
                   SET last = :last, done = :done, tally = :tally::jsonb, beat_at = :now
                 WHERE id = :id AND state = 'RUNNING' AND last IS NOT DISTINCT FROM :after
                """)
            .param("id", id)
            .param("after", after)
            .param("last", last)
            .param("done", tally.listings())
            .param("tally", json.writeValueAsString(tally))
            .param("now", now)
            .update()
        == 1;
  }

  /** Ends what is open; the one that was, or empty. */
  Optional<UUID> cancel(String kind, String name, int version, Instant at) {
    return jdbc.sql(
            """
            UPDATE watch.trial_run SET state = 'CANCELLED', ended_at = :at
             WHERE kind = :kind AND name = :name AND version = :version
               AND state IN ('WAITING', 'RUNNING')
            RETURNING id
            """)
        .param("kind", kind)
        .param("name", name)
        .param("version", version)
        .param("at", at)
        .query(UUID.class)
        .optional();
  }

  boolean end(UUID id, TrialState state, Instant at) {
    return jdbc.sql(
                """
                UPDATE watch.trial_run SET state = :state, ended_at = :at
                 WHERE id = :id AND state = 'RUNNING'
                """)
            .param("id", id)
            .param("state", state.name())
            .param("at", at)
            .update()
        == 1;
  }

  private TrialRow read(ResultSet row, int n) throws SQLException {
    String tally = row.getString("tally");
    return new TrialRow(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("name"),
        row.getInt("version"),
        TrialState.valueOf(row.getString("state")),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getObject("book", Long.class),
        row.getLong("total"),
        row.getObject("past_all", UUID.class),
        row.getObject("last", UUID.class),
        row.getLong("done"),
        tally.equals("{}") ? TrialTally.NONE : json.readValue(tally, TrialTally.class));
  }
}
