package vn.chosach.vault.custody;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;

/**
 * Lets the nightly check run between one and five in the morning, on each instance; the row of the
 * round says who takes which step. It pauses after each step so that it never reads more than some
 * 40 MB a second, and citizens who send at night do not wait for it.
 */
@Component
record FixitySchedule(FixityWatch watch, InstantSource clock) {

  private static final int FROM_HOUR = 1;
  private static final int TO_HOUR = 5;
  private static final long BYTES_A_MILLISECOND = 40_000;
  private static final long SHORTEST_PAUSE = 50;

  @Bean
  static RecurringJob fixityJob(FixitySchedule schedule) {
    return RecurringJob.shared("fixity", Duration.ofMinutes(1), schedule::night);
  }

  private void night() throws InterruptedException {
    while (isNight()) {
      FixityWatch.FixityWatchStep done = watch.step();
      if (!done.more()) {
        return;
      }
      Thread.sleep(SHORTEST_PAUSE + done.bytes() / BYTES_A_MILLISECOND);
    }
  }

  private boolean isNight() {
    int hour = clock.instant().atZone(Vietnam.ZONE).getHour();
    return hour >= FROM_HOUR && hour < TO_HOUR;
  }
}
