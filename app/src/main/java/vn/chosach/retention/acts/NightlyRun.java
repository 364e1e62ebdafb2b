package vn.chosach.retention.acts;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

/**
 * Proposes each night what is past its term, and erases what its rule lets the program erase by
 * itself. Two instances that run at once propose each record once, and erase it once.
 */
@Component
@ConditionalOnProperty(name = "chosach.retention.nightly", matchIfMissing = true)
class NightlyRun implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
  private static final int HOUR = 2;

  private final Proposing proposing;
  private final Sweeping sweeping;
  private final TransactionTemplate transaction;
  private final InstantSource time;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("retention").factory());

  NightlyRun(
      Proposing proposing, Sweeping sweeping, TransactionTemplate transaction, InstantSource time) {
    this.sweeping = sweeping;
    this.proposing = proposing;
    this.transaction = transaction;
    this.time = time;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::hour, 1, 1, TimeUnit.HOURS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void hour() {
    try {
      if (time.instant().atZone(Vietnam.ZONE).getHour() == HOUR) {
        transaction.executeWithoutResult(status -> proposing.expired(Actor.SYSTEM));
        sweeping.run();
      }
    } catch (RuntimeException failed) {
      // A night that fails must not end the schedule; the next night proposes what is due.
      LOG.error("the run of retention failed, it is tried again tomorrow", failed);
    }
  }
}
