package vn.chosach.watch.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.watch.photos.EvidencePictures;

/**
 * Takes what waits, one import after the other, and reads it in the thread of the caller. An import
 * that breaks off again and again at the same row is stopped, so that those behind it are read.
 */
@Component
public class IntakeTurn {

  /** How often an import may break off at the same row. */
  static final int TRIES = 3;

  private final IntakeRepository repository;
  private final IntakeRun run;
  private final BatchTransaction keeping;
  private final InstantSource time;
  private final Map<UUID, Broken> broken = new ConcurrentHashMap<>();

  IntakeTurn(
      IntakeRepository repository, IntakeRun run, BatchTransaction keeping, InstantSource time) {
    this.repository = repository;
    this.run = run;
    this.keeping = keeping;
    this.time = time;
  }

  /** When no import waits, one picture that is due is looked at. */
  @Bean
  static RecurringJob intakeJob(IntakeTurn turn, EvidencePictures pictures) {
    return RecurringJob.shared(
        "imports",
        Duration.ofSeconds(1),
        () -> {
          turn.runWaiting();
          pictures.look();
        });
  }

  /** Two programs that share the folder would both take a file in. */
  @Bean
  static RecurringJob watchedFolderJob(WatchedFolder folder) {
    return RecurringJob.alone("watched-folder", Duration.ofSeconds(1), folder::look);
  }

  /** How often an import broke off behind a row. */
  private record Broken(long behind, int times) {}

  /** Reads until nothing waits. */
  public void runWaiting() {
    for (Optional<Intake> next = take(); next.isPresent(); next = take()) {
      read(next.get());
    }
  }

  private Optional<Intake> take() {
    return repository.take(time.instant());
  }

  private void read(Intake intake) {
    boolean ended = false;
    try {
      run.run(intake);
      ended = true;
    } finally {
      if (ended) {
        broken.remove(intake.id());
      } else {
        takeBack(intake);
      }
    }
  }

  /** A database that does not answer fails here as well, and then nothing is counted. */
  private void takeBack(Intake intake) {
    repository.release(intake.id());
    long behind = repository.one(intake.id()).map(Intake::rowsDone).orElse(0L);
    Broken now =
        broken.merge(
            intake.id(),
            new Broken(behind, 1),
            (was, one) -> was.behind == one.behind ? new Broken(behind, was.times + 1) : one);
    if (now.times >= TRIES) {
      keeping.end(intake, IntakeState.CANCELLED, "import.broke-off");
      broken.remove(intake.id());
    }
  }
}
