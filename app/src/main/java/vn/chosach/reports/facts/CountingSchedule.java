package vn.chosach.reports.facts;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts every second what was heard of tips; the rows themselves say what is still to be counted.
 */
@Component
class CountingSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CountingSchedule.class);

  private final Projection projection;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("counting").factory());

  CountingSchedule(Projection projection) {
    this.projection = projection;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var rounds = thread.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void round() {
    try {
      projection.countTips();
    } catch (RuntimeException failed) {
      // A round that fails must not end the schedule; the next one finds the same rows.
      LOG.error("what happened to tips is counted in the next round", failed);
    }
  }
}
