package vn.chosach.publicity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;

/**
 * Writes down that editions ended. Nobody reads one after its last day, whether this has run or
 * not: every question of the public asks for the day too.
 */
@Component
record Expiry(
    PublicationRepository repository,
    Proceeding proceeding,
    TransactionTemplate transaction,
    InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

  @Bean
  static RecurringJob publicityJob(Expiry expiry) {
    return RecurringJob.alone("publicity", Duration.ofMinutes(10), expiry::tick)
        .startingAfter(Duration.ofMinutes(1));
  }

  /** Each edition for itself: one that fails holds up no other. */
  void tick() {
    List<UUID> over = repository.over(Vietnam.dayOf(time.instant()));
    for (UUID id : over) {
      try {
        transaction.executeWithoutResult(status -> proceeding.expire(id));
      } catch (RuntimeException defect) {
        // One edition must not hold up the others; nobody can read it meanwhile.
        LOG.error("edition {} is looked at again in the next round", id, defect);
      }
    }
  }
}
