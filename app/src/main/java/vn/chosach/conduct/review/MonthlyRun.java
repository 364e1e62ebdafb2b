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

/**
 * Draws up the review of the month that is over, and of those before it since the last one that was
 * drawn: the program may have stood still. Of two instances the second finds it there.
 */
@Component
record MonthlyRun(Reviews reviews, TransactionTemplate transaction, InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(MonthlyRun.class);

  @Bean
  static RecurringJob accessReviewJob(MonthlyRun run) {
    return RecurringJob.alone("access-review", Duration.ofHours(1), run::monthsOver);
  }

  void monthsOver() {
    YearMonth last = YearMonth.from(Vietnam.dayOf(clock.instant())).minusMonths(1);
    YearMonth first = reviews.drawnBefore(last).map(drawn -> drawn.plusMonths(1)).orElse(last);
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      YearMonth over = month;
      ActOutcome<UUID> outcome = transaction.execute(status -> reviews.draw(over, Actor.SYSTEM));
      LOG.debug("access review of {}: {}", over, outcome);
    }
  }
}
