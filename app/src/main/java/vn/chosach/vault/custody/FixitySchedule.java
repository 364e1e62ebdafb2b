package vn.chosach.vault.custody;

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
import vn.chosach.kernel.Vietnam;

/**
 * Lets the nightly check run between one and five in the morning, on each instance; the row of the
 * round says who takes which step. It pauses after each step so that it never reads more than some
 * 40 MB a second, and citizens who send at night do not wait for it.
 */
@Component
@ConditionalOnProperty(name = "chosach.vault.fixity", matchIfMissing = true)
class FixitySchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(FixitySchedule.class);
  private static final int SECONDS = 60;
  private static final int FROM_HOUR = 1;
  private static final int TO_HOUR = 5;
  private static final long BYTES_A_MILLISECOND = 40_000;
  private static final long SHORTEST_PAUSE = 50;

  private final FixityWatch watch;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("fixity").factory());

  FixitySchedule(FixityWatch watch, InstantSource clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::night, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void night() {
    try {
      while (isNight()) {
        FixityWatch.Step done = watch.step();
        if (!done.more()) {
          return;
        }
        Thread.sleep(SHORTEST_PAUSE + done.bytes() / BYTES_A_MILLISECOND);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      // A night that fails must not end the schedule; the round goes on where it stood.
      LOG.error("the nightly check goes on in {} s", SECONDS, failed);
    }
  }

  private boolean isNight() {
    int hour = clock.instant().atZone(Vietnam.ZONE).getHour();
    return hour >= FROM_HOUR && hour < TO_HOUR;
  }
}
