package vn.chosach.watch.erasing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps erasing and importing apart: a batch that has seen that a listing is known must find it
 * still there when it writes. Batches share the lock, an erasure has it alone; both until their
 * transaction ends.
 */
@Component
public record ErasureLock(JdbcClient jdbc) {

  private static final String KEY = "hashtextextended('watch.listing', 389)";

  /** Waits until no batch is being written. */
  public void alone() {
    jdbc.sql("SELECT pg_advisory_xact_lock(" + KEY + ")::text").query(String.class).list();
  }

  /** Waits until no erasure runs. */
  public static void shared(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock_shared(" + KEY + ")")) {
      lock.execute();
    }
  }
}
