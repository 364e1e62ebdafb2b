package vn.chosach.retention.acts;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.RetainedRecords;

/**
 * Proposes each night from two o'clock on what is past its term, and erases what its rule lets the
 * program erase by itself; a machine that is off at night does it as soon as it is on. Two
 * instances that run at once propose each record once, and erase it once.
 */
@Component
record NightlyRun(
    Proposing proposing,
    Sweeping sweeping,
    RetentionRepository repository,
    TransactionTemplate transaction,
    InstantSource time) {

  private static final int HOUR = 2;

  @Bean
  static RecurringJob retentionJob(NightlyRun run) {
    return RecurringJob.alone("retention", Duration.ofHours(1), run::hour);
  }

  /**
   * One round; nothing when the run of today was made, or it is too early.
   *
   * @throws RuntimeException of the first room that failed, once all others had their turn; the run
   *     then counts as not made
   */
  void hour() {
    LocalDate today = Vietnam.dayOf(time.instant());
    if (time.instant().atZone(Vietnam.ZONE).getHour() < HOUR || repository.ran(today)) {
      return;
    }
    RuntimeException first = null;
    for (RetainedRecords room : proposing.records().all()) {
      try {
        transaction.executeWithoutResult(status -> proposing.expired(room, Actor.SYSTEM));
      } catch (RuntimeException failed) {
        // What ails one room leaves the terms of the others as they are.
        first = first == null ? failed : first;
      }
    }
    sweeping.run();
    if (first != null) {
      throw first;
    }
    repository.run(today, time.instant());
  }
}
