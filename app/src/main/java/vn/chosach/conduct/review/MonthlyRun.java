package vn.chosach.conduct.review;

import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;

/** Draws up the review of the month that is over. Of two instances the second finds it there. */
@Component
record MonthlyRun(Reviews reviews, TransactionTemplate transaction, InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(MonthlyRun.class);

  @Bean
  static RecurringJob accessReviewJob(MonthlyRun run) {
    return RecurringJob.alone("access-review", Duration.ofHours(1), run::lastMonth);
  }

  private void lastMonth() {
    YearMonth last = YearMonth.from(Vietnam.dayOf(clock.instant())).minusMonths(1);
    ActOutcome<UUID> outcome = transaction.execute(status -> reviews.draw(last, Actor.SYSTEM));
    LOG.debug("access review of {}: {}", last, outcome);
  }
}
