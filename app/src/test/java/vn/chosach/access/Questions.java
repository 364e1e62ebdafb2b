package vn.chosach.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts how many questions the database is asked by this thread: the time class of an answer. */
final class Questions extends AppenderBase<ILoggingEvent> {

  private final String thread = Thread.currentThread().getName();
  private int asked;

  private Questions() {}

  /** An answer and how many questions it took. */
  record Counted<T>(T answer, int questions) {}

  static <T> Counted<T> counted(Supplier<T> work) {
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var counter = new Questions();
    counter.setContext(logger.getLoggerContext());
    counter.start();
    Level before = logger.getLevel();
    boolean told = logger.isAdditive();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(counter);
    try {
      T answer = work.get();
      return new Counted<>(answer, counter.asked);
    } finally {
      logger.detachAppender(counter);
      logger.setAdditive(told);
      logger.setLevel(before);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThreadName().equals(thread) && event.getMessage().startsWith("Executing")) {
      asked++;
    }
  }
}
