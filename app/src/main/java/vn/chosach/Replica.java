package vn.chosach;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/**
 * A streaming replica of the database, if there is one. Public pages that write nothing are read
 * from it, by threads that said so ({@link #readHere}), while it is at most {@link #MOST} behind;
 * else, and when it does not answer, from the primary. How far it is behind is measured by the log
 * of the primary, so that a replica that was cut off is not taken for one that has nothing to do.
 */
class Replica implements MachineFigures, DisposableBean {

  /** So old may be what a visitor reads. */
  static final Duration MOST = Duration.ofSeconds(5);

  static final Duration EVERY = Duration.ofSeconds(1);

  /** Marks in the log of the primary that are remembered: an hour. */
  private static final int MARKS = 3_600;

  private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

  private final @Nullable DataSource replica;
  private final ThreadLocal<Boolean> asked = new ThreadLocal<>();
  private final Deque<LogMark> marks = new ArrayDeque<>();
  private final LongAdder answered = new LongAdder();
  private final LongAdder fellBack = new LongAdder();
  private volatile @Nullable Duration behind;

  Replica(@Nullable DataSource replica) {
    this.replica = replica;
  }

  /** Where the log of the primary stood, and when by the clock that only goes forward. */
  private record LogMark(long place, long nanos) {}

  boolean exists() {
    return replica != null;
  }

  /** Lets this thread read from the replica, or no more. */
  void readHere(boolean may) {
    if (may) {
      asked.set(true);
    } else {
      asked.remove();
    }
  }

  /** Measures how far the replica is behind. */
  void look(DataSource primary) throws SQLException {
    if (replica == null) {
      return;
    }
    long now = System.nanoTime();
    try {
      long place = place("pg_current_wal_lsn()", primary);
      seen(place, now, place("pg_last_wal_replay_lsn()", replica));
    } catch (SQLException away) {
      behind = null;
      throw away;
    }
  }

  /**
   * @param place of the primary's log at a moment
   * @param replayed what the replica has of it, asked after that
   */
  void seen(long place, long nanos, long replayed) {
    marks.addLast(new LogMark(place, nanos));
    if (marks.size() > MARKS) {
      marks.removeFirst();
    }
    LogMark reached = null;
    for (LogMark mark : marks) {
      reached = mark.place <= replayed ? mark : reached;
    }
    behind = reached == null ? null : Duration.ofNanos(nanos - reached.nanos);
  }

  private static long place(String function, DataSource where) throws SQLException {
    try (Connection connection = where.getConnection();
        PreparedStatement ask =
            connection.prepareStatement("SELECT pg_wal_lsn_diff(" + function + ", '0/0')::bigint");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Whether it is near enough; false while nobody knows. */
  boolean usable() {
    Duration known = behind;
    return known != null && known.compareTo(MOST) <= 0;
  }

  /** The primary, and the replica for threads that may read from it. */
  DataSource beside(HikariDataSource primary) {
    return replica == null ? primary : new Chosen(primary);
  }

  private final class Chosen extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource primary;

    Chosen(HikariDataSource primary) {
      super(primary);
      this.primary = primary;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection near = asked.get() == null ? null : nearest();
      return near == null ? primary.getConnection() : near;
    }

    @Override
    public void close() {
      primary.close();
    }
  }

  private @Nullable Connection nearest() {
    if (replica != null && usable()) {
      try {
        Connection connection = replica.getConnection();
        answered.increment();
        return connection;
      } catch (SQLException away) {
        // Until it was looked at again nobody waits for it.
        behind = null;
        LOG.warn("the replica does not answer: public pages are read from the primary");
      }
    }
    fellBack.increment();
    return null;
  }

  @Override
  public List<MachineFigure> now() {
    if (replica == null) {
      return List.of();
    }
    Duration known = behind;
    return List.of(
        MachineFigure.of("chosach_replica_usable", usable()),
        MachineFigure.of(
            "chosach_replica_lag_seconds", known == null ? -1 : MachineFigure.seconds(known)),
        MachineFigure.of("chosach_replica_reads_total", answered.sum()),
        MachineFigure.of("chosach_replica_fallbacks_total", fellBack.sum()));
  }

  @Override
  public void destroy() throws Exception {
    if (replica instanceof AutoCloseable pool) {
      pool.close();
    }
  }

  /**
   * Lets a request be read from the replica where its room says that it writes nothing. Whoever
   * carries a cookie reads from the primary: an officer, or somebody who is writing a report, must
   * find what he wrote a moment ago.
   */
  @Component
  @Order(Ordered.HIGHEST_PRECEDENCE + 2)
  static class PublicReadFilter extends OncePerRequestFilter {

    private final Replica replica;
    private final List<Published> published;

    PublicReadFilter(Replica replica, List<RouteRules> rooms) {
      this.replica = replica;
      this.published =
          rooms.stream()
              .flatMap(room -> room.rules().stream())
              .map(
                  rule ->
                      new Published(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
              .toList();
    }

    private record Published(PathPattern pattern, RouteRules.RouteRule rule) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return !replica.exists()
          || request.getHeader("Cookie") != null
          || !mayLag(request.getMethod(), request.getRequestURI());
    }

    /** By the first rule that matches, as for who may call it. */
    boolean mayLag(String method, String path) {
      PathContainer asked = PathContainer.parsePath(path);
      return published.stream()
          .filter(one -> one.pattern.matches(asked))
          .findFirst()
          .map(one -> one.rule.replicated().contains(method))
          .orElse(false);
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      replica.readHere(true);
      try {
        chain.doFilter(request, response);
      } finally {
        replica.readHere(false);
      }
    }
  }
}
