package vn.chosach.watch.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;

/**
 * Once a day, from one in the morning on, learns from the verdicts and draws what is read that day;
 * a program that slept at night does it when it wakes. Listings that came since are given their
 * place every few minutes.
 */
@Component
class LearningTurn {

  private static final int FROM_HOUR = 1;

  private final Learning learning;
  private final Ranking ranking;
  private final DailyReading reading;
  private final ModelRepository models;
  private final InstantSource time;

  LearningTurn(
      Learning learning,
      Ranking ranking,
      DailyReading reading,
      ModelRepository models,
      InstantSource time) {
    this.learning = learning;
    this.ranking = ranking;
    this.reading = reading;
    this.models = models;
    this.time = time;
  }

  @Bean
  static RecurringJob learningJob(LearningTurn turn) {
    return RecurringJob.alone("learning", Duration.ofMinutes(2), turn::round);
  }

  void round() {
    Instant now = time.instant();
    if (now.atZone(Vietnam.ZONE).getHour() >= FROM_HOUR
        && !models.learnedOn(Vietnam.dayOf(now))) {
      // Drawn first: a night that broke off in between is learned from again, and drawn once.
      reading.draw();
      learning.learn();
    }
    int ranked;
    do {
      ranked = ranking.step();
    } while (ranked > 0);
  }
}
