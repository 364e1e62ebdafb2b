package vn.chosach.retention.acts;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;

/**
 * Proposes each night what is past its term, and erases what its rule lets the program erase by
 * itself. Two instances that run at once propose each record once, and erase it once.
 */
@Component
record NightlyRun(
    Proposing proposing, Sweeping sweeping, TransactionTemplate transaction, InstantSource time) {

  private static final int HOUR = 2;

  @Bean
  static RecurringJob retentionJob(NightlyRun run) {
    return RecurringJob.alone("retention", Duration.ofHours(1), run::hour);
  }

  private void hour() {
    if (time.instant().atZone(Vietnam.ZONE).getHour() == HOUR) {
      transaction.executeWithoutResult(status -> proposing.expired(Actor.SYSTEM));
      sweeping.run();
    }
  }
}
