package vn.chosach.subjects.watching;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.sight.RowSecurityContext;

/**
 * Looks for hits of all watches that stand, each with the eyes of its officer and in a transaction
 * of its own. A watch of somebody whose time in office is over finds nothing until it is handed
 * over, and ends with its term.
 */
@Component
record WatchRound(
    WatchVisibility visibility,
    Officers officers,
    RowSecurityContext context,
    JdbcClient jdbc,
    TransactionTemplate transaction,
    IdSource ids,
    InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(WatchRound.class);

  @Bean
  static RecurringJob watchesJob(WatchRound round) {
    return RecurringJob.alone("subject-watches", Duration.ofMinutes(10), round::tick)
        .startingAfter(Duration.ofSeconds(40));
  }

  /** One round. */
  public void tick() {
    for (StandingWatch watch : standing()) {
      try {
        officers
            .inOffice(watch.officer())
            .map(ActingOfficer::of)
            .ifPresent(officer -> transaction.executeWithoutResult(t -> look(watch, officer)));
      } catch (RuntimeException fault) {
        // one watch that fails must not keep the others from being told
        LOG.error("watch {} could not be looked at", watch.id(), fault);
      }
    }
  }

  private List<StandingWatch> standing() {
    return transaction.execute(
        t -> {
          context.ofTheProgram();
          return jdbc.sql(
                  """
                  SELECT * FROM subjects.watch WHERE ended_at IS NULL AND until >= :today
                   ORDER BY id LIMIT 5000
                  """)
              .param("today", Vietnam.dayOf(time.instant()))
              .query(StandingWatch.class)
              .list();
        });
  }

  private void look(StandingWatch watch, ActingOfficer officer) {
    List<WatchVisibility.FoundRecord> found = visibility.find(watch, officer);
    context.of(officer, Map.of());
    for (WatchVisibility.FoundRecord one : found) {
      jdbc.sql(
              """
              INSERT INTO subjects.watch_hit
                (id, watch, kind, record, number, path, by_what, at, source)
              VALUES (:hit, :watch, :kind, :record, :number, :path, :byWhat, :now, :source)
              ON CONFLICT (watch, record) DO NOTHING
              """)
          .paramSource(one)
          .param("hit", ids.next())
          .param("watch", watch.id())
          .param("now", time.instant())
          .update();
    }
  }
}
