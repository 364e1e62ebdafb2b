package vn.chosach.watch.rules;

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

/**
 * Looks every second for a trial that waits or has lost its reader. It has a thread of its own, so
 * that neither a long trial nor a long import keeps the other waiting.
 */
@Component
@ConditionalOnProperty(name = "chosach.watch.imports", matchIfMissing = true)
class TrialSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(TrialSchedule.class);

  private final TrialTurn turn;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("watch-trying").daemon().factory());

  TrialSchedule(TrialTurn turn) {
    this.turn = turn;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var looks = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      turn.runWaiting();
    } catch (RuntimeException failed) {
      // A round that fails must not end the schedule; the trial is taken up at its checkpoint.
      LOG.error("a trial stopped and is taken up again", failed);
    }
  }
}
