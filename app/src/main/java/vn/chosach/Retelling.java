package vn.chosach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Tells an event again whose listener failed: after one minute, then after two, four, … up to an
 * hour, for ever, because what was told is true. A listener that fails holds up no other, and a
 * start of the program tells everything again at once.
 */
@Component
class Retelling implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Retelling.class);
  private static final int SECONDS = 20;
  private static final int BATCH = 100;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  private final FailedEventPublications failed;
  private final InstantSource time;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("retelling").factory());

  Retelling(FailedEventPublications failed, InstantSource time) {
    this.failed = failed;
    this.time = time;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var unused = thread.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  /** Tells again what is due at a moment, at most a hundred events. */
  void tellAgain(Instant now) {
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withBatchSize(BATCH)
            .withFilter(event -> !dueAt(event).isAfter(now)));
  }

  /** When a failed event is told again. */
  static Instant dueAt(EventPublication event) {
    Instant last = event.getLastResubmissionDate();
    int again = Math.clamp(event.getCompletionAttempts() - 1L, 0, DOUBLINGS);
    Duration pause = FIRST.multipliedBy(1L << again);
    return (last == null ? event.getPublicationDate() : last)
        .plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private void round() {
    try {
      tellAgain(time.instant());
    } catch (RuntimeException unreachable) {
      // A round that fails must not end the schedule; the next one finds the same rows.
      LOG.error("failed events are looked for again in {} s", SECONDS, unreachable);
    }
  }
}
