package vn.chosach.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts how many questions the database is asked by this thread: the time class of an answer.
 *
 * <p>The ear is put up once and stays. Logback keeps a copy of the list of ears, and a thread that
 * logs while one is put up or taken down can leave the copy of before in its place for good: then
 * an ear that is there hears nothing. So it is also asked whether it hears.
 */
final class Questions extends AppenderBase<ILoggingEvent> {

  private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
  private static final Questions EAR = new Questions();
  private static final String PROBE = "Executing nothing";

  private final ThreadLocal<int[]> asked = ThreadLocal.withInitial(() -> new int[1]);

  private Questions() {
    setContext(LOGGER.getLoggerContext());
    start();
  }

  /** An answer and how many questions it took. */
  record Counted<T>(T answer, int questions) {}

  static <T> Counted<T> counted(Supplier<T> work) {
    LOGGER.setAdditive(false);
    LOGGER.setLevel(Level.DEBUG);
    try {
      EAR.listen();
      int before = EAR.count();
      T answer = work.get();
      return new Counted<>(answer, EAR.count() - before);
    } finally {
      // Else each statement of all later tests would be told twice, to nobody.
      LOGGER.setLevel(null);
    }
  }

  /** Puts the ear up until it hears. */
  private synchronized void listen() {
    while (!hears()) {
      LOGGER.detachAppender(this);
      LOGGER.addAppender(this);
    }
  }

  private boolean hears() {
    int before = count();
    LOGGER.debug(PROBE);
    return count() > before;
  }

  private int count() {
    return asked.get()[0];
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getMessage().startsWith("Executing")) {
      asked.get()[0]++;
    }
  }
}
