package vn.chosach.signals.searching;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.Reader;

/**
 * Tells the database for whom a transaction reads. The row-level security of the tables asks these
 * settings; they end with the transaction, and without them nothing is seen.
 */
@Component
public class Sight {

  private final JdbcClient jdbc;

  Sight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From here on the transaction sees what this reader sees. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(Reader reader) {
    tell(Reach.of(reader));
  }

  /** From here on the transaction sees all: the program itself acts, or checks an invariant. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram() {
    tell(Reach.EVERYTHING);
  }

  /** Looks at all for one answer, then sees again what the reader sees. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T beyond(Reader reader, Supplier<T> answer) {
    ofTheProgram();
    T found = answer.get();
    of(reader);
    return found;
  }

  private void tell(Reach reach) {
    jdbc.sql(
            """
            SELECT set_config('signals.everything', :everything, true),
                   set_config('signals.inbox', :inbox, true),
                   set_config('signals.referred', :referred, true)
            """)
        .param("everything", reach.all() ? "on" : "off")
        .param("inbox", reach.inbox() == null ? "" : reach.inbox())
        .param("referred", reach.referred() == null ? "" : reach.referred())
        .query((row, n) -> true)
        .single();
  }
}
