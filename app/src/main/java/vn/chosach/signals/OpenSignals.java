package vn.chosach.signals;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.OpenWork;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.searching.SignalRowSecurity;

/** Signals that an officer holds, for the day on which the officer leaves. */
@Component
class OpenSignals implements OpenWork {

  private static final int TITLES = 20;

  private final JdbcClient jdbc;
  private final SignalRepository repository;
  private final SignalClocks clocks;
  private final Journal journal;
  private final SignalRowSecurity rowSecurity;

  OpenSignals(
      JdbcClient jdbc,
      SignalRepository repository,
      SignalClocks clocks,
      Journal journal,
      SignalRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.clocks = clocks;
    this.journal = journal;
    this.rowSecurity = rowSecurity;
  }

  @Override
  public String nameKey() {
    return "signals.open-work";
  }

  @Override
  @Transactional(readOnly = true)
  public OpenWorkShare of(OpenWorkHolder holder) {
    rowSecurity.ofTheProgram();
    List<String> numbers =
        jdbc.sql(
                """
                SELECT number FROM signals.signal
                 WHERE officer = :officer AND state IN ('WAITING', 'ASKED')
                   AND (:agency::text IS NULL OR agency = :agency)
                 ORDER BY rank, due_at, id
                """)
            .param("officer", holder.officer())
            .param("agency", holder.agency())
            .query((row, n) -> row.getString("number"))
            .list();
    return new OpenWorkShare(numbers.size(), numbers.stream().limit(TITLES).toList());
  }

  @Override
  @Transactional
  public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
    rowSecurity.ofTheProgram();
    List<UUID> held =
        jdbc.sql(
                """
                SELECT id FROM signals.signal
                 WHERE officer = :officer AND state IN ('WAITING', 'ASKED')
                   AND (:agency::text IS NULL OR agency = :agency)
                 ORDER BY id
                """)
            .param("officer", from.officer())
            .param("agency", from.agency())
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    for (Signal signal : repository.hold(held, Reach.EVERYTHING)) {
      clocks.assigned(signal, to, actor);
      jdbc.sql("UPDATE signals.signal SET officer = :to WHERE id = :id")
          .param("to", to)
          .param("id", signal.id())
          .update();
      journal.append(
          Act.of(actor, "signals.handed-over", "signal", signal.id())
              .because(reason)
              .with(java.util.Map.of("from", from.officer().toString(), "to", to.toString())));
    }
    return new HandedOver.HandedOverMoved(held.size());
  }
}
