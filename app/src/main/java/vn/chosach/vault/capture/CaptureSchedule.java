package vn.chosach.vault.capture;

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

/** Looks for due captures every few seconds, one at a time on each instance of the program. */
@Component
@ConditionalOnProperty(name = "chosach.capture.work", matchIfMissing = true)
class CaptureSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureSchedule.class);
  private static final int SECONDS = 3;

  private final CaptureWork work;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("captures").factory());

  CaptureSchedule(CaptureWork work) {
    this.work = work;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void run() {
    try {
      while (work.step() && !Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
    } catch (RuntimeException failed) {
      // One capture that fails must not end the schedule; its turn comes again.
      LOG.error("captures are looked for again in {} s", SECONDS, failed);
    }
  }
}
