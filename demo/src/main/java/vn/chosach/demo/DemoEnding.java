package vn.chosach.demo;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureState;
import vn.chosach.vault.Captures;

/**
 * Ends the program that plays the past alone, when everything has followed that follows from it:
 * each event was heard, each page is preserved, each act is published, so that none has waited
 * since then when a visitor comes.
 */
@Component
@Profile("demo")
@ConditionalOnBooleanProperty("chosach.demo.past-only")
class DemoEnding {

  private static final int TURNS = 600;
  private static final long PAUSE = 200;
  private static final int CAPTURES = 200;

  private final ConfigurableApplicationContext context;
  private final EventPublicationRepository outbox;
  private final Captures captures;
  private final Journal journal;

  DemoEnding(
      ConfigurableApplicationContext context,
      EventPublicationRepository outbox,
      Captures captures,
      Journal journal) {
    this.context = context;
    this.outbox = outbox;
    this.captures = captures;
    this.journal = journal;
  }

  /** Traffic is accepted when all that begins with the program has begun. */
  @EventListener
  void end(AvailabilityChangeEvent<ReadinessState> change) {
    if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
      return;
    }
    try {
      for (int turn = 0; turn < TURNS && !settled(); turn++) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
    Thread.ofPlatform()
        .name("past-end")
        .start(() -> System.exit(SpringApplication.exit(context, () -> 0)));
  }

  boolean settled() {
    return outbox.findIncompletePublications().isEmpty()
        && captures.list(null, "", 0, CAPTURES).stream()
            .map(Capture::state)
            .noneMatch(List.of(CaptureState.QUEUED, CaptureState.FETCHED)::contains)
        && journal.state().waiting() == 0;
  }
}
