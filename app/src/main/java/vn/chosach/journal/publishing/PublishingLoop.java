package vn.chosach.journal.publishing;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.journal.tree.TreeHead;
import vn.chosach.kernel.RecurringJob;

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
public class PublishingLoop {

  private static final Logger LOG = LoggerFactory.getLogger(PublishingLoop.class);

  /** Rounds that are left out after one that published: two seconds from tree to tree. */
  static final int REST = 3;

  private final LogSettings settings;
  private final Sequencer sequencer;
  private final Publisher publisher;
  private int resting;
  private volatile boolean late;

  PublishingLoop(LogSettings settings, Sequencer sequencer, Publisher publisher) {
    this.settings = settings;
    this.sequencer = sequencer;
    this.publisher = publisher;
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

  @Bean
  @ConditionalOnProperty(name = "chosach.log.publish", matchIfMissing = true)
  static RecurringJob publishingJob(PublishingLoop loop) {
    return RecurringJob.alone("log", loop.settings.log().every(), loop::keepOn);
  }

  @Bean
  @ConditionalOnProperty(name = "chosach.log.publish", matchIfMissing = true)
  static RecurringJob cosigningJob(LogSettings settings, Cosigning cosigning) {
    return RecurringJob.alone("witnesses", settings.log().every(), cosigning::round);
  }

  /** One round of those that come every half second; for one thread at a time. */
  void keepOn() {
    if (resting > 0) {
      resting--;
      return;
    }
    long before = publisher.newest().map(TreeHead::size).orElse(0L);
    try {
      publish();
    } finally {
      watch();
    }
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
    PendingEntries pendingEntries = sequencer.waiting().and(publisher.unpublished());
    boolean isLate =
        publisher.halted().isPresent()
            || pendingEntries.age().compareTo(settings.log().alarm()) > 0;
    return new Pulse(pendingEntries.count(), pendingEntries.age(), publisher.lag(), isLate);
  }
}
