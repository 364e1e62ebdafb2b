package vn.chosach.vault.capture;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.Capture;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.custody.CustodyRecorder;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measuring;

/** Notes each step of a capture: row, parts, custody and journal in one transaction. */
@Component
record CaptureEntries(
    CaptureRepository repository,
    Sealing sealing,
    ArchiveScan reading,
    CustodyRecorder recorder,
    Journal journal,
    TransactionTemplate transaction) {

  static final String TOKEN = "manifest.tst";
  private static final String FETCHED = "vault.reason.fetched";
  private static final String STAMPED = "vault.reason.stamped";

  void keep(Capture capture, CaptureParts.Made made) throws IOException {
    List<CaptureRepository.Shelved> shelved = sealing.seal(capture.id(), made.parts());
    noteOrClear(
        shelved,
        () -> {
          // Asked first: of two programs that fetched it, the slower one lays nothing beside.
          if (!repository.fetched(capture.id(), made.fetch(), reading.now())) {
            return false;
          }
          shelved.forEach(part -> repository.keepPart(capture.id(), part));
          recorder.enter(capture.id(), CustodyAct.SEALED, capture.askedBy(), FETCHED, null);
          return true;
        });
  }

  void stamped(Capture capture, TimeStamps.Stamping.Stamped stamp) throws IOException {
    var part = new Manifest.ManifestPart(TOKEN, "application/timestamp-reply", stamp.token());
    List<CaptureRepository.Shelved> shelved = sealing.seal(capture.id(), List.of(part));
    noteOrClear(
        shelved,
        () -> {
          if (!repository.stamped(capture.id(), stamp.at(), stamp.authority())) {
            return false;
          }
          repository.keepPart(capture.id(), shelved.getFirst());
          recorder.enter(capture.id(), CustodyAct.STAMPED, Actor.SYSTEM, STAMPED, null);
          return true;
        });
  }

  /**
   * What was sealed for a step that another took, or that failed, does not stay. The answer of a
   * commit can be lost while the commit stands: what a row speaks of, or may, is left alone.
   */
  private void noteOrClear(
      List<CaptureRepository.Shelved> shelved, java.util.function.BooleanSupplier note) {
    boolean noted;
    try {
      noted =
          Boolean.TRUE.equals(
              transaction.execute(
                  status -> {
                    boolean done = note.getAsBoolean();
                    if (!done) {
                      status.setRollbackOnly();
                    }
                    return done;
                  }));
    } catch (RuntimeException failed) {
      if (surelyUnknown(shelved)) {
        sealing.clear(shelved);
      }
      throw failed;
    }
    if (!noted) {
      sealing.clear(shelved);
    }
  }

  private boolean surelyUnknown(List<CaptureRepository.Shelved> shelved) {
    try {
      return !repository.knows(shelved);
    } catch (RuntimeException unanswered) {
      // Bytes that nobody speaks of cost room; evidence that is gone is gone.
      return false;
    }
  }

  /**
   * @param again when it is tried again; {@code null} when it is given up
   */
  void failed(Capture capture, Refusal refusal, @Nullable Instant again) {
    transaction.executeWithoutResult(
        status -> {
          if (repository.failed(capture, refusal.code(), again) && again == null) {
            journal.append(
                Act.of(Actor.SYSTEM, "vault.capture-failed", "capture", capture.id())
                    .with(Map.of("reason", refusal.code())));
          }
        });
  }

  byte[] read(Capture capture, String part) throws IOException {
    return reading.read(capture.id(), part);
  }

  /** Reads a part of a capture, proven unchanged. */
  @Component
  static class ArchiveScan {

    private final Items items;
    private final Measuring measuring;
    private final InstantSource clock;

    ArchiveScan(Items items, Measuring measuring, InstantSource clock) {
      this.items = items;
      this.measuring = measuring;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    byte[] read(java.util.UUID capture, String part) throws IOException {
      return measuring.read(
          items
              .find(capture)
              .flatMap(
                  vaultItem ->
                      vaultItem.pieces().stream()
                          .filter(piece -> piece.name().equals(part))
                          .findFirst())
              .orElseThrow(() -> new IOException("no part " + part)));
    }
  }
}
