package vn.chosach.conduct.review;

import vn.chosach.kernel.ActOutcome;
import java.util.UUID;

import java.time.InstantSource;
import java.time.YearMonth;
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

/** Draws up the review of the month that is over. Of two instances the second finds it there. */
@Component
@ConditionalOnProperty(name = "chosach.conduct.monthly", matchIfMissing = true)
class MonthlyRun implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(MonthlyRun.class);

  private final Reviews reviews;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("access-review").factory());

  MonthlyRun(Reviews reviews, TransactionTemplate transaction, InstantSource clock) {
    this.reviews = reviews;
    this.transaction = transaction;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::lastMonth, 1, 1, TimeUnit.HOURS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void lastMonth() {
    try {
      YearMonth last = YearMonth.from(Vietnam.dayOf(clock.instant())).minusMonths(1);
      ActOutcome<UUID> outcome = transaction.execute(status -> reviews.draw(last, Actor.SYSTEM));
      LOG.debug("access review of {}: {}", last, outcome);
    } catch (RuntimeException failed) {
      // An hour that fails must not end the schedule.
      LOG.error("the access review was not drawn up, it is tried again in an hour", failed);
    }
  }
}
