package vn.chosach.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets go of what a transaction holds as soon as it is committed, and gives its answer when the
 * disk has it. A row that all acts of a kind must hold, such as the last number of a year, would
 * else be held while the disk writes, and the disk would write for one act at a time. The log is
 * written in order: once anything behind a commit is on the disk, the commit is, so one writing is
 * enough for all that committed before it; and whoever saw what was let go cannot be on the disk
 * without it.
 */
public final class SharedFlush {

  private static final String EARLY = "set_config('synchronous_commit', 'off', true)";

  /** Writes nothing that means anything, and returns when the disk has it and all before it. */
  private static final String FLUSH = "SELECT pg_logical_emit_message(false, 'chosach', '', true)";

  private final DataSource database;
  private final AtomicLong committed = new AtomicLong();
  private final ReentrantLock flushing = new ReentrantLock();
  private long flushed;

  /**
   * @param database to which the transactions belong
   */
  public SharedFlush(DataSource database) {
    this.database = database;
  }

  /**
   * The transaction that runs returns to who began it when the disk has it, and not before.
   *
   * @return an expression that the last statement which holds others up must evaluate
   */
  public String early() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            settle();
          }
        });
    return EARLY;
  }

  /**
   * Returns when the disk has all that was committed until now, also what is not its own: whoever
   * repeats the answer of another must not be faster than it. Who comes while others wait for the
   * disk waits for the next writing, which one does for all.
   */
  public void settle() {
    long mine = committed.incrementAndGet();
    flushing.lock();
    try {
      if (flushed < mine) {
        long all = committed.get();
        flush();
        flushed = all;
      }
    } finally {
      flushing.unlock();
    }
  }

  private void flush() {
    Connection own = DataSourceUtils.getConnection(database);
    try (Statement statement = own.createStatement()) {
      statement.execute(FLUSH);
    } catch (SQLException unknown) {
      throw new IllegalStateException("whether the disk has it cannot be told", unknown);
    } finally {
      DataSourceUtils.releaseConnection(own, database);
    }
  }
}
