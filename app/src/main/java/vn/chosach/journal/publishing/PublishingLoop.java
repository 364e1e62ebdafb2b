package vn.chosach.journal.publishing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chosach.journal.tree.TreeHead;

/**
 * Sequences and publishes every half second, and asks the witnesses on a thread of its own. Goes by
 * elapsed time, so a clock that is set back or forth does not stop it.
 *
 * <p>After a tree was published the log rests for {@link #REST} rounds: the first act after a quiet
 * while is published at once, and of many acts each tree takes many. Tiles, trees and their places
 * are forced to the disk for which the commits of acts wait too, and that is most of what
 * publication costs them.
 */
@Component
@EnableConfigurationProperties(LogSettings.class)
public class PublishingLoop implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PublishingLoop.class);

  /** Rounds that are left out after one that published: two seconds from tree to tree. */
  static final int REST = 3;

  private final LogSettings settings;
  private final Sequencer sequencer;
  private final Publisher publisher;
  private final Cosigning cosigning;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("journal-", 0).daemon().factory());
  private int resting;
  private volatile boolean late;
  private volatile String fault = "";

  PublishingLoop(
      LogSettings settings, Sequencer sequencer, Publisher publisher, Cosigning cosigning) {
    this.settings = settings;
    this.sequencer = sequencer;
    this.publisher = publisher;
    this.cosigning = cosigning;
  }

  /**
   * How the log stands.
   *
   * @param waiting acts that are recorded and stand in no published tree
   * @param age how long the oldest of them waits
   * @param lag how long the oldest act of the last batch had waited when it was published
   * @param late whether an alarm is raised
   */
  public record Pulse(long waiting, Duration age, Duration lag, boolean late) {}

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (settings.log().publish()) {
      long pause = settings.log().every().toMillis();
      threads.scheduleWithFixedDelay(this::keepOn, pause, pause, TimeUnit.MILLISECONDS);
      threads.scheduleWithFixedDelay(
          () -> guarded(cosigning::round), pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  /** One round of those that come every half second; for one thread at a time. */
  void keepOn() {
    if (resting > 0) {
      resting--;
      return;
    }
    long before = publisher.newest().map(TreeHead::size).orElse(0L);
    guarded(this::publish);
    guarded(this::watch);
    long after = publisher.newest().map(TreeHead::size).orElse(0L);
    resting = after > before ? REST : 0;
  }

  /** Sequences and publishes all that can be. */
  public void publish() {
    while (sequencer.round() == Sequencer.BATCH) {
      // Another full batch may wait.
    }
    publisher.round();
  }

  private void watch() {
    Pulse pulse = pulse();
    if (pulse.late() && !late) {
      LOG.error(
          "ALARM: {} acts wait to be published, the oldest for {} s; acts go on",
          pulse.waiting(),
          pulse.age().toSeconds());
    } else if (late && !pulse.late()) {
      LOG.info("The log is published again without delay");
    }
    late = pulse.late();
  }

  /** Asks the database; cheap. */
  public Pulse pulse() {
    Waiting waiting = sequencer.waiting().and(publisher.unpublished());
    boolean isLate =
        publisher.halted().isPresent() || waiting.age().compareTo(settings.log().alarm()) > 0;
    return new Pulse(waiting.count(), waiting.age(), publisher.lag(), isLate);
  }

  private void guarded(Runnable round) {
    try {
      round.run();
      fault = "";
    } catch (RuntimeException e) {
      // A round that throws would be the last one. Said once, not twice a second.
      if (!fault.equals(e.toString())) {
        fault = e.toString();
        LOG.error("ALARM: a round of the log failed and is tried again", e);
      }
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }
}
