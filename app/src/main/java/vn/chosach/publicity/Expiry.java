package vn.chosach.publicity;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Vietnam;

/**
 * Writes down that editions ended. Nobody reads one after its last day, whether this has run or
 * not: every question of the public asks for the day too.
 */
@Component
class Expiry implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final int MINUTES = 10;

  private final PublicationRows rows;
  private final Proceeding proceeding;
  private final TransactionTemplate transaction;
  private final InstantSource time;
  private final boolean watches;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("publicity").factory());

  Expiry(
      PublicationRows rows,
      Proceeding proceeding,
      TransactionTemplate transaction,
      InstantSource time,
      @Value("${chosach.deadlines.watch:true}") boolean watches) {
    this.rows = rows;
    this.proceeding = proceeding;
    this.transaction = transaction;
    this.time = time;
    this.watches = watches;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (watches) {
      var unused = thread.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  /** Each edition for itself: one that fails holds up no other. */
  void tick() {
    List<UUID> over = rows.over(Vietnam.dayOf(time.instant()));
    for (UUID id : over) {
      try {
        transaction.executeWithoutResult(status -> proceeding.expire(id));
      } catch (RuntimeException defect) {
        // One edition must not hold up the others; nobody can read it meanwhile.
        LOG.error("edition {} is looked at again in the next round", id, defect);
      }
    }
  }

  private void look() {
    try {
      tick();
    } catch (RuntimeException failed) {
      // A round that fails must not end the schedule; the next one finds the same rows.
      LOG.error("publications are looked at again in {} min", MINUTES, failed);
    }
  }
}
