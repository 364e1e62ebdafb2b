package vn.chosach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;

/**
 * Tells an event again whose listener failed: after one minute, then after two, four, … up to an
 * hour, for ever, because what was told is true. A listener that fails holds up no other, and a
 * start of the program tells everything again at once. What nobody heard for {@link #ORPHAN} counts
 * as failed: the program that was to hear it may be dead while another one lives.
 */
@Component
record FailedEventRetry(FailedEventPublications failed, OutboxRepository outbox) {

  private static final int BATCH = 100;

  /** The library reads so many of the oldest before it asks which are due. */
  private static final int READ = 10_000;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  /** Longer than what waits behind a wave of reports. */
  static final Duration ORPHAN = Duration.ofMinutes(5);

  @Bean
  static RecurringJob retellingJob(FailedEventRetry failedEventRetry, InstantSource time) {
    return RecurringJob.shared(
        "retelling",
        Duration.ofSeconds(20),
        () -> {
          failedEventRetry.outbox.giveUp(ORPHAN);
          failedEventRetry.tellAgain(time.instant());
        });
  }

  /**
   * Tells again what is due at a moment, at most a hundred events. Those that are not due hold up
   * no other, however many they are.
   */
  void tellAgain(Instant now) {
    var told = new AtomicInteger();
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withBatchSize(READ)
            .withFilter(event -> !dueAt(event).isAfter(now) && told.getAndIncrement() < BATCH));
  }

  /** When a failed event is told again. */
  static Instant dueAt(EventPublication event) {
    Instant last = event.getLastResubmissionDate();
    int again = Math.clamp(event.getCompletionAttempts() - 1L, 0, DOUBLINGS);
    Duration pause = FIRST.multipliedBy(1L << again);
    return (last == null ? event.getPublicationDate() : last)
        .plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }
}
