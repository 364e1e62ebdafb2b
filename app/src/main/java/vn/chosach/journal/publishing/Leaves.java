package vn.chosach.journal.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.JournalEntry;
import vn.chosach.journal.tree.Hashing;
import vn.chosach.journal.tree.TreeHead;

/** Leaves, signed trees and cosignatures as they stand in the database. */
@Component
public record Leaves(JdbcClient jdbc, EntryMapper mapper) {

  /** Asks each part of the index, which keeps the hashes of 65,536 neighbours together. */
  static final String BY_HASH =
      """
      SELECT index FROM journal.leaf
       WHERE index >> 16 = ANY (ARRAY(
               SELECT generate_series(0, (SELECT max(index) >> 16 FROM journal.leaf))))
         AND hash = :hash
      """;

  /**
   * An entry and its index.
   *
   * @param index {@code null} while it is not sequenced
   */
  public record Placed(JournalEntry entry, @Nullable Long index) {}

  long count() {
    return jdbc.sql("SELECT coalesce(max(index) + 1, 0) FROM journal.leaf")
        .query(Long.class)
        .single();
  }

  /**
   * One row to be logged.
   *
   * @param recorded when the database wrote it; {@code null} for acts from before it kept that
   */
  record Logged(long index, byte[] entry, @Nullable Instant recorded) {}

  /** Leaves from an index on, in order. */
  List<Logged> from(long index, int most) {
    return jdbc.sql(
            """
            SELECT l.index, l.commitment, e.recorded_at
              FROM journal.leaf l JOIN journal.entry e ON e.number = l.entry
             WHERE l.index >= :index
             ORDER BY l.index
             LIMIT :most
            """)
        .param("index", index)
        .param("most", most)
        .query(
            (row, n) ->
                new Logged(
                    row.getLong("index"),
                    Hashing.logged(row.getBytes("commitment")),
                    recorded(row.getTimestamp("recorded_at"))))
        .list();
  }

  private static @Nullable Instant recorded(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /**
   * Acts from an index on: those that have their place and stand in no tree of that size.
   *
   * @param size leaves in the newest published tree
   */
  PendingEntries beyond(long size) {
    return jdbc.sql(
            """
            SELECT (SELECT coalesce(max(index) + 1, 0) FROM journal.leaf) AS leaves,
                   (SELECT extract(epoch FROM clock_timestamp() - e.recorded_at) * 1000
                      FROM journal.leaf l JOIN journal.entry e ON e.number = l.entry
                     WHERE l.index >= :size
                     ORDER BY l.index
                     LIMIT 1)::bigint AS ms
            """)
        .param("size", size)
        .query(
            (row, n) ->
                PendingEntries.of(Math.max(0, row.getLong("leaves") - size), row.getLong("ms")))
        .single();
  }

  /** Now, by the clock that dates what is recorded. */
  Instant databaseTime() {
    return jdbc.sql("SELECT clock_timestamp()").query(Timestamp.class).single().toInstant();
  }

  /** The first act of that verb on a subject. */
  public Optional<Placed> first(String verb, String subjectKind, String subjectId) {
    return jdbc.sql(
            "SELECT l.index, "
                + EntryMapper.COLUMNS
                + """
                  FROM journal.entry e LEFT JOIN journal.leaf l ON l.entry = e.number
                 WHERE e.subject_kind = :kind AND e.subject_id = :id AND e.verb = :verb
                 ORDER BY e.number
                 LIMIT 1
                """)
        .param("kind", subjectKind)
        .param("id", subjectId)
        .param("verb", verb)
        .query(this::placed)
        .optional();
  }

  /** Index of a leaf hash; empty when no act has it, or it is not sequenced yet. */
  public Optional<Long> index(byte[] hash) {
    return jdbc.sql(BY_HASH).param("hash", hash).query(Long.class).optional();
  }

  private Placed placed(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Placed(mapper.entry(row), row.getObject("index", Long.class));
  }

  /** The newest tree that was signed. */
  Optional<TreeHead> newestSigned() {
    return jdbc.sql("SELECT size, root, note FROM journal.checkpoint ORDER BY size DESC LIMIT 1")
        .query(TreeHead.class)
        .optional();
  }

  void signed(TreeHead head, Instant now) {
    jdbc.sql(
            """
            INSERT INTO journal.checkpoint (size, root, note, signed_at)
            VALUES (:size, :root, :note, :now)
            """)
        .paramSource(head)
        .param("now", now)
        .update();
  }

  void cosigned(long size, String witness, String line, Instant now) {
    jdbc.sql(
            """
            INSERT INTO journal.cosignature (size, witness, line, received_at)
            VALUES (:size, :witness, :line, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("size", size)
        .param("witness", witness)
        .param("line", line)
        .param("now", now)
        .update();
  }
}
