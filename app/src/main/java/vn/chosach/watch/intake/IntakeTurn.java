package vn.chosach.watch.intake;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what waits, one import after the other, and reads it in the thread of the caller. */
@Component
public class IntakeTurn {

  private final IntakeRows rows;
  private final IntakeRun run;
  private final InstantSource time;

  IntakeTurn(IntakeRows rows, IntakeRun run, InstantSource time) {
    this.rows = rows;
    this.run = run;
    this.time = time;
  }

  /** Reads until nothing waits. */
  public void runWaiting() {
    for (Optional<Intake> next = take(); next.isPresent(); next = take()) {
      read(next.get());
    }
  }

  private Optional<Intake> take() {
    return rows.take(time.instant());
  }

  private void read(Intake intake) {
    boolean ended = false;
    try {
      run.run(intake);
      ended = true;
    } finally {
      if (!ended) {
        rows.release(intake.id());
      }
    }
  }
}
