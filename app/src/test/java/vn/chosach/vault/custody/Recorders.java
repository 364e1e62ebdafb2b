package vn.chosach.vault.custody;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measuring;
import vn.chosach.vault.keeping.Seals;

/** Custody of what lies on another shelf than that of the program. */
public final class Recorders {

  private final LateWork late;
  private final LateWork.LateFigures figures = new LateWork.LateFigures();
  private final CustodyRecorder recorder;

  public Recorders(
      ContentStore contentStore,
      Seals seals,
      Items items,
      CustodyLog log,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      InstantSource clock) {
    var rows = new LateWork.LateWorkRepository(jdbc);
    recorder =
        new CustodyRecorder(
            items,
            new Measuring(contentStore, seals),
            log,
            new FixityRepository(jdbc),
            rows,
            clock);
    late = new LateWork(rows, recorder, items, contentStore, transaction, clock, figures);
  }

  public CustodyRecorder recorder() {
    return recorder;
  }

  /** One round of what is done late. */
  public void later() {
    late.round();
  }

  /** How much went as no row named it. */
  public double removed() {
    return figures.now().getFirst().reading();
  }
}
