package vn.chosach.referrals;

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

/** Looks every minute, on each instance of the program: held rows say who moves which. */
@Component
@ConditionalOnProperty(name = "chosach.deadlines.watch", matchIfMissing = true)
class ReferralWatchSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ReferralWatchSchedule.class);
  private static final int SECONDS = 60;

  private final ReferralWatch watch;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("referrals").factory());

  ReferralWatchSchedule(ReferralWatch watch) {
    this.watch = watch;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      watch.tick();
    } catch (RuntimeException failed) {
      // A round that fails must not end the schedule; the next one finds the same rows.
      LOG.error("referrals are looked at again in {} s", SECONDS, failed);
    }
  }
}
