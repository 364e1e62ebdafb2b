package vn.chosach.trust.rating;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step.SignedBy;

/**
 * Ends labels whose last day is over, and removes those whose decision was annulled or whose case
 * is public no more, and those that find a shop in order which a published decision names. Nobody
 * reads one after its last day, whether this has run or not.
 */
@Component
record RatingWatchJob(
    RatingRepository repository,
    RatingTransitions transitions,
    RatingGroundPolicy grounds,
    TransactionTemplate transaction,
    InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(RatingWatchJob.class);

  @Bean
  static RecurringJob ratingWatch(RatingWatchJob job) {
    return RecurringJob.alone("rating-watch", Duration.ofMinutes(2), job::look)
        .startingAfter(Duration.ofSeconds(50));
  }

  /** Each label for itself: one that fails holds up no other. */
  public void look() {
    LocalDate today = Vietnam.dayOf(time.instant());
    repository.watched(today).forEach(one -> alone(one, () -> look(one, today)));
    repository.fallen(today).forEach(one -> alone(one, () -> ends(one, RatingEvent.FALL, "")));
  }

  private void alone(Rating one, Runnable work) {
    try {
      transaction.executeWithoutResult(status -> work.run());
    } catch (RuntimeException defect) {
      // One label must not hold up the others; it is looked at again.
      LOG.error("label {} is looked at again in the next round", one.number(), defect);
    }
  }

  private void look(Rating one, LocalDate today) {
    if (Objects.requireNonNull(one.expiresOn()).isBefore(today)) {
      ends(one, RatingEvent.EXPIRE, "");
    } else if (!one.restsOn().isEmpty() && !grounds.stands(one.restsOn())) {
      ends(one, RatingEvent.LAPSE, one.restsOn());
    }
  }

  private void ends(Rating one, RatingEvent event, String words) {
    transitions.signed(one.id(), event, Actor.SYSTEM, words, SignedBy.NONE, row -> row);
  }
}
