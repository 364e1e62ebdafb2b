package vn.chosach;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * What one thread asked of the database while this was open: each statement, and after it a line
 * for the type of each value that was filled in. Two pieces of work that leave the same lines cost
 * the database the same, which is what can be said of time without a clock.
 */
public final class StatementsSeen extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final String STATEMENT = "Executing prepared SQL statement [";
  private static final String VALUE = "parameter value [";
  private static final String BEGUN = "Creating new transaction";

  private final String thread = Thread.currentThread().getName();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<Logger> watched =
      List.of(
          logger("org.springframework.jdbc.core.JdbcTemplate"),
          logger("org.springframework.jdbc.core.StatementCreatorUtils"),
          logger("org.springframework.jdbc.support.JdbcTransactionManager"));

  private StatementsSeen() {}

  /** Begins to watch the thread that calls. */
  public static StatementsSeen here() {
    var seen = new StatementsSeen();
    seen.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    seen.start();
    seen.watched.forEach(seen::listenTo);
    seen.lines.clear();
    return seen;
  }

  /**
   * Until it hears: Logback keeps a copy of the list of appenders, and a thread that logs meanwhile
   * can leave the copy of before in its place for good.
   */
  private void listenTo(Logger logger) {
    for (int heard = lines.size(); lines.size() == heard; logger.trace(STATEMENT)) {
      logger.setAdditive(false);
      logger.detachAppender(this);
      logger.addAppender(this);
      logger.setLevel(Level.TRACE);
    }
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The statements alone. */
  public List<String> statements() {
    return lines.stream().filter(line -> !line.startsWith(" ")).toList();
  }

  /** For each transaction that was begun, what the program calls it. */
  public List<String> transactions() {
    return List.copyOf(begun);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String said = event.getFormattedMessage();
    if (!event.getThreadName().equals(thread)) {
      return;
    }
    if (said.startsWith(BEGUN)) {
      begun.add(said.replaceAll("^.* with name \\[([^]]*)\\].*$", "$1"));
    } else if (said.startsWith(STATEMENT)) {
      lines.add(said.substring(STATEMENT.length()).replaceAll("\\s+", " "));
    } else if (said.contains(VALUE)) {
      lines.add("  " + said.replaceAll("(?s).*value class \\[([^]]*)\\].*", "$1"));
    }
  }

  @Override
  public void close() {
    for (Logger logger : watched) {
      logger.setLevel(null);
      logger.detachAppender(this);
      logger.setAdditive(true);
    }
    stop();
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
