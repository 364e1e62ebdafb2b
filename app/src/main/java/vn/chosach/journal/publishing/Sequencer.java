package vn.chosach.journal.publishing;

import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.JournalEntry;
import vn.chosach.journal.tree.Hashing;

/**
 * Gives each entry its index in the tree, after the act and never in its way.
 *
 * <p>Numbers of entries do not tell whether an older transaction is still to commit, transactions
 * do: an entry is taken when its transaction is older than every one that still runs ({@code
 * pg_snapshot_xmin}). Then nothing can appear before it any more, so the position up to which all
 * is sequenced only rises and no entry is left out. An entry whose transaction lies beyond the
 * newest comes from a database that was restored into another server; it is complete too. The
 * position is not stored: the first round after a start looks at all entries.
 */
@Component
class Sequencer {

  static final int BATCH = 5_000;

  /** Any number, the same in every process: only one sequences at a time. */
  private static final long ONE_AT_A_TIME = 0x6a6f75726e616cL;

  private final JdbcClient jdbc;
  private final EntryMapper mapper;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private String from = "0";

  Sequencer(
      JdbcClient jdbc, EntryMapper mapper, TransactionTemplate transaction, InstantSource clock) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Found(String xid, JournalEntry entry) {}

  /**
   * Sequences up to {@link #BATCH} entries.
   *
   * @return how many; fewer than a batch means that nothing more can be sequenced now
   */
  synchronized int round() {
    Integer done = transaction.execute(status -> sequence());
    return done == null ? 0 : done;
  }

  private int sequence() {
    boolean mine =
        jdbc.sql("SELECT pg_try_advisory_xact_lock(:one)")
            .param("one", ONE_AT_A_TIME)
            .query(Boolean.class)
            .single();
    if (!mine) {
      return 0;
    }
    String horizon =
        jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
            .query(String.class)
            .single();
    List<Found> found =
        jdbc.sql(
                "SELECT e.xid::text AS xid, "
                    + EntryMapper.COLUMNS
                    + """
                      FROM journal.entry e
                     WHERE e.xid >= :from::xid8
                       AND (e.xid < pg_snapshot_xmin(pg_current_snapshot())
                            OR e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
                       AND NOT EXISTS (SELECT FROM journal.leaf l WHERE l.entry = e.number)
                     ORDER BY e.xid, e.number
                     LIMIT :batch
                    """)
            .param("from", from)
            .param("batch", BATCH)
            .query((row, n) -> new Found(row.getString("xid"), mapper.entry(row)))
            .list();
    if (!found.isEmpty()) {
      place(found);
    }
    // Kept in memory before the commit: should it fail, the next start looks at all again.
    advance(found, horizon);
    return found.size();
  }

  private void advance(List<Found> found, String horizon) {
    String reached = found.size() < BATCH ? horizon : found.getLast().xid();
    org.springframework.transaction.support.TransactionSynchronizationManager
        .registerSynchronization(
            new org.springframework.transaction.support.TransactionSynchronization() {
              @Override
              public void afterCommit() {
                from = reached;
              }
            });
  }

  private void place(List<Found> found) {
    long next =
        jdbc.sql("SELECT coalesce(max(index) + 1, 0) FROM journal.leaf").query(Long.class).single();
    var numbers = new Long[found.size()];
    var commitments = new byte[found.size()][];
    var hashes = new byte[found.size()][];
    for (int i = 0; i < found.size(); i++) {
      JournalEntry journalEntry = found.get(i).entry();
      numbers[i] = journalEntry.number();
      commitments[i] = Hashing.sha256(CanonicalBytes.of(journalEntry));
      hashes[i] = Hashing.leaf(Hashing.logged(commitments[i]));
    }
    jdbc.sql(
            """
            INSERT INTO journal.leaf (index, entry, commitment, hash, sequenced_at)
            SELECT :next + place - 1, entry, commitment, hash, :now
              FROM unnest(:numbers::bigint[], :commitments::bytea[], :hashes::bytea[])
                   WITH ORDINALITY AS found (entry, commitment, hash, place)
            """)
        .param("next", next)
        .param("now", clock.instant())
        .param("numbers", numbers)
        .param("commitments", commitments)
        .param("hashes", hashes)
        .update();
  }

  /** Entries that have no index yet; needed for the alarm only. */
  PendingEntries waiting() {
    return jdbc.sql(
            """
            SELECT count(*) AS waiting,
                   (extract(epoch FROM clock_timestamp() - min(e.recorded_at)) * 1000)::bigint AS ms
              FROM journal.entry e
             WHERE (e.xid >= :from::xid8 OR e.xid >= pg_snapshot_xmax(pg_current_snapshot()))
               AND NOT EXISTS (SELECT FROM journal.leaf l WHERE l.entry = e.number)
            """)
        .param("from", from)
        .query((row, n) -> PendingEntries.of(row.getLong("waiting"), row.getLong("ms")))
        .single();
  }
}
