package vn.chosach.watch.intake;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chosach.watch.photos.EvidencePictures;

/**
 * Looks every second for an import that waits or whose reader has died, on each instance of the
 * program: the rows themselves say who takes which. When none waits, one picture that is due is
 * looked at.
 */
@Component
@ConditionalOnProperty(name = "chosach.watch.imports", matchIfMissing = true)
class IntakeSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeSchedule.class);

  private final IntakeTurn turn;
  private final WatchedFolder folder;
  private final IntakeSweep sweep;
  private final EvidencePictures pictures;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("watch-reading").daemon().factory());

  IntakeSchedule(
      IntakeTurn turn, WatchedFolder folder, IntakeSweep sweep, EvidencePictures pictures) {
    this.turn = turn;
    this.folder = folder;
    this.sweep = sweep;
    this.pictures = pictures;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    var looks = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    var sweeps = thread.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void sweep() {
    try {
      sweep.sweep();
    } catch (RuntimeException failed) {
      // The next round looks again; nothing waits for it.
      LOG.error("files of imports could not be swept", failed);
    }
  }

  private void look() {
    try {
      folder.look();
      turn.runWaiting();
      pictures.look();
    } catch (RuntimeException | Error failed) {
      // A round that fails must not end the schedule, not even a page nested too deep or a row too
      // large for memory; the import is taken up at its checkpoint.
      LOG.error("an import stopped and is taken up again", failed);
    }
  }
}
