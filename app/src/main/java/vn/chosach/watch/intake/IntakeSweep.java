package vn.chosach.watch.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;

/**
 * Removes files of listings that nobody takes up again: of imports that ended, that were stopped or
 * left as a draft seven days ago, and of those that were never noted.
 */
@Component
record IntakeSweep(IntakeFiles files, IntakeRepository repository, InstantSource time) {

  /** How long a stopped import can be taken up again. */
  static final Duration KEPT = Duration.ofDays(7);

  @Bean
  static RecurringJob sweepJob(IntakeSweep sweep) {
    return RecurringJob.alone("import-files", Duration.ofHours(1), sweep::sweep)
        .startingAfter(Duration.ofMinutes(1));
  }

  void sweep() {
    try {
      for (UUID id : files.storedBefore(time.instant().minus(KEPT))) {
        if (repository.one(id).filter(one -> one.state().open() || resting(one)).isEmpty()) {
          files.remove(id);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stopped less than seven days ago, although the file is older. */
  private boolean resting(Intake intake) {
    var ended = intake.endedAt();
    return intake.state() == IntakeState.CANCELLED
        && ended != null
        && ended.isAfter(time.instant().minus(KEPT));
  }
}
