package vn.chosach.signals.searching;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/**
 * What waits to be sifted in the inbox of each agency, by how long it waits. Counts alone: no
 * number of a signal, and nothing that says of which kind it is.
 */
@Component
record WaitingFigures(
    JdbcClient jdbc,
    SignalRowSecurity rowSecurity,
    TransactionTemplate transaction,
    InstantSource time)
    implements MachineFigures {

  private record InboxCount(String agency, String age, int waiting) {}

  @Override
  public List<MachineFigure> now() {
    return Objects.requireNonNull(transaction.execute(begun -> counted())).stream()
        .map(
            one ->
                new MachineFigure(
                    "chosach_inbox_waiting",
                    Map.of("agency", one.agency, "age", one.age),
                    one.waiting))
        .toList();
  }

  private List<InboxCount> counted() {
    rowSecurity.ofTheProgram();
    return jdbc.sql(
            """
            SELECT agency, age, count(*)::int AS waiting
              FROM (SELECT agency,
                           CASE WHEN received_at > :now::timestamptz - interval '1 hour' THEN 'under-1h'
                                WHEN received_at > :now::timestamptz - interval '1 day' THEN 'under-1d'
                                WHEN received_at > :now::timestamptz - interval '7 days' THEN 'under-7d'
                                ELSE 'over-7d' END AS age
                      FROM signals.signal WHERE state IN ('WAITING', 'ASKED')) AS aged
             GROUP BY agency, age ORDER BY agency, age
            """)
        .param("now", time.instant())
        .query(InboxCount.class)
        .list();
  }
}
