package vn.chosach.vault.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CaptureState;
import vn.chosach.vault.PublicWeb;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.StoreFault;

/**
 * Works off the captures: fetch, seal, stamp. The net and the authority are asked outside of any
 * transaction; what came of it is noted in one. A try that fails is repeated after a pause that
 * grows; what can never succeed ends at once with its reason.
 */
@Component
record CaptureWork(
    CaptureRepository repository,
    PageFetch web,
    CaptureParts parts,
    CaptureEntries entries,
    TimeStamps stamps,
    InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureWork.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6));

  @Bean
  static RecurringJob captureJob(CaptureWork work) {
    return RecurringJob.shared(
        "captures",
        Duration.ofSeconds(3),
        () -> {
          while (work.step() && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
        });
  }

  /**
   * One step of one capture.
   *
   * @return whether there was something to do
   */
  boolean step() {
    Optional<Capture> due = repository.take(clock.instant(), LEASE);
    due.ifPresent(this::step);
    return due.isPresent();
  }

  private void step(Capture capture) {
    try {
      switch (capture.state()) {
        case QUEUED -> fetch(capture);
        case FETCHED -> stamp(capture);
        case STAMPED, FAILED -> throw new IllegalStateException("nothing is due");
      }
    } catch (StoreFault fault) {
      again(capture, Refusal.of(fault.code()));
    } catch (IOException | UncheckedIOException full) {
      LOG.error("A capture cannot be kept: {}", full.getMessage());
      again(capture, Refusal.of("vault.capture-disk-full"));
    } catch (RuntimeException defect) {
      // One page that nobody foresaw must not hold up the others.
      LOG.error("A capture fails by a defect: {}", capture.id(), defect);
      again(capture, Refusal.of("vault.capture-defect"));
    }
  }

  private void fetch(Capture capture) throws IOException {
    switch (web.fetch(java.util.Objects.requireNonNull(PublicWeb.read(capture.address())))) {
      case PageFetch.PageFetchResult.ResultRefused refused ->
          entries.failed(capture, refused.refusal(), null);
      case PageFetch.PageFetchResult.Failed failed -> again(capture, failed.refusal());
      case PageFetch.PageFetchResult.Fetched fetched ->
          entries.keep(capture, parts.of(capture, fetched));
    }
  }

  private void stamp(Capture capture) throws IOException {
    byte[] manifest = entries.read(capture, Items.MANIFEST);
    switch (stamps.stamp(manifest)) {
      case TimeStamps.Stamping.Stamped stamped -> entries.stamped(capture, stamped);
      case TimeStamps.Stamping.Failed failed -> again(capture, failed.refusal());
    }
  }

  /** A fetched page is never given up: the hour is asked for until an authority gives it. */
  private void again(Capture capture, Refusal refusal) {
    int tries = capture.tries();
    boolean givenUp = capture.state() == CaptureState.QUEUED && tries >= PAUSES.size();
    Instant again =
        givenUp ? null : clock.instant().plus(PAUSES.get(Math.min(tries, PAUSES.size() - 1)));
    entries.failed(capture, refusal, again);
  }
}
