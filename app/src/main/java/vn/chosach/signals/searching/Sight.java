package vn.chosach.signals.searching;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Reach;

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
  public void of(ActingOfficer reader) {
    tell(Reach.of(reader));
  }

  /** From here on the transaction sees all: the program itself acts, or checks an invariant. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram() {
    tell(Reach.EVERYTHING);
  }

  /** Looks at all for one answer, then sees again what the reader sees. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T beyond(ActingOfficer reader, Supplier<T> answer) {
    ofTheProgram();
    T found = answer.get();
    of(reader);
    return found;
  }

  private void tell(Reach reach) {
    Told told = told();
    if (reach.equals(told.reach)) {
      return;
    }
    jdbc.sql(
            """
            SELECT set_config('signals.everything', :everything, true),
                   set_config('signals.all', :all, true),
                   set_config('signals.inbox', :inbox, true),
                   set_config('signals.referred', :referred, true)
            """)
        .param("everything", reach.program() ? "on" : "off")
        .param("all", reach.all() ? "on" : "off")
        .param("inbox", reach.inbox() == null ? "" : reach.inbox())
        .param("referred", reach.referred() == null ? "" : reach.referred())
        .query((row, n) -> true)
        .single();
    told.reach = reach;
  }

  /** What this transaction told last; another transaction of the thread has its own. */
  private Told told() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Told told) {
      return told;
    }
    var told = new Told();
    TransactionSynchronizationManager.bindResource(this, told);
    TransactionSynchronizationManager.registerSynchronization(new Forgetting(told, this));
    return told;
  }

  private static final class Told extends ResourceHolderSupport {
    private @Nullable Reach reach;
  }

  /** Going back to a savepoint takes the settings back too, so that they must be told anew. */
  private static final class Forgetting extends ResourceHolderSynchronization<Told, Sight> {

    private final Told told;

    private Forgetting(Told told, Sight key) {
      super(told, key);
      this.told = told;
    }

    @Override
    public void savepointRollback(Object savepoint) {
      told.reach = null;
    }
  }
}
