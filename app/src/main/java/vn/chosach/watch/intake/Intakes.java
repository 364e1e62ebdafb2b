package vn.chosach.watch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;

/** Files are handed in, looked at, started, cancelled and reported on. */
@Component
public class Intakes {

  static final int LONGEST_NAME = 300;

  private final IntakeRepository repository;
  private final IntakeFiles files;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final IdSource ids;
  private final InstantSource time;

  Intakes(
      IntakeRepository repository,
      IntakeFiles files,
      Journal journal,
      TransactionTemplate transaction,
      IdSource ids,
      InstantSource time) {
    this.repository = repository;
    this.files = files;
    this.journal = journal;
    this.transaction = transaction;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Takes a file in. One that an officer uploads waits for its columns to be confirmed; any other
   * starts by itself. While the file comes, which may take an hour, no connection to the database
   * is held for it.
   *
   * @param most largest number of bytes
   * @return refused with {@code watch.file-too-large}, {@code watch.file-empty}, {@code
   *     watch.upload-broke-off}
   */
  public ActOutcome<UUID> take(
      Intake.Source source,
      String name,
      String platform,
      InputStream body,
      long most,
      Actor actor) {
    UUID id = ids.next();
    Optional<IntakeFiles.Stored> stored;
    try {
      stored = files.store(id, body, Math.min(most, IntakeFiles.LARGEST));
    } catch (IOException brokenOff) {
      return ActOutcome.refused("watch.upload-broke-off");
    }
    if (stored.isEmpty()) {
      return ActOutcome.refused(
          Refusal.of("watch.file-too-large", "most", String.valueOf(most >> 20)));
    }
    if (stored.get().bytes() == 0) {
      files.remove(id);
      return ActOutcome.refused("watch.file-empty");
    }
    boolean asks = source == Intake.Source.UPLOAD;
    var intake =
        new Intake(
            id,
            source,
            clean(name),
            platform,
            Map.of(),
            stored.get().sha256(),
            stored.get().bytes(),
            asks ? IntakeState.DRAFT : IntakeState.WAITING,
            actor.id(),
            time.instant(),
            null,
            null,
            0,
            Intake.Counts.NONE,
            List.of(),
            null);
    transaction.executeWithoutResult(
        status -> {
          repository.add(intake);
          journal.append(
              Act.of(actor, "watch.import-handed-in", "intake", id)
                  .with(
                      Map.of(
                          "source", source.name(),
                          "sha256", intake.sha256(),
                          "bytes", String.valueOf(intake.bytes()))));
        });
    return ActOutcome.done(id);
  }

  /** How the file would be read; empty when there is no such draft. */
  public Optional<Preview> preview(UUID id, Map<String, String> mapping) {
    return repository
        .one(id)
        .filter(one -> one.state() == IntakeState.DRAFT)
        .map(
            one -> {
              try {
                return Previewing.of(files.path(id), mapping);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * Starts a draft with the columns that the officer confirmed.
   *
   * @return refused with {@code watch.unknown-import}, {@code watch.file-unreadable}
   */
  @Transactional
  public ActOutcome<UUID> start(
      UUID id, String platform, Map<String, String> mapping, Actor actor) {
    Optional<Preview> preview = preview(id, mapping);
    if (preview.isEmpty()) {
      return ActOutcome.refused("watch.unknown-import");
    }
    if (preview.get().fault() != null) {
      return ActOutcome.refused("watch.file-unreadable");
    }
    if (!repository.start(id, platform, mapping)) {
      return ActOutcome.refused("watch.unknown-import");
    }
    journal.append(
        Act.of(actor, "watch.import-started", "intake", id).with(Map.of("platform", platform)));
    return ActOutcome.done(id);
  }

  /**
   * Stops an import; what was written before stays, and the rest waits for seven days. The file of
   * a draft goes at once.
   *
   * @return refused with {@code watch.import-ended}
   */
  @Transactional
  public ActOutcome<UUID> cancel(UUID id, Actor actor) {
    boolean draft = repository.one(id).filter(one -> one.state() == IntakeState.DRAFT).isPresent();
    if (!repository.cancel(id, time.instant())) {
      return ActOutcome.refused("watch.import-ended");
    }
    journal.append(Act.of(actor, "watch.import-cancelled", "intake", id));
    if (draft) {
      files.remove(id);
    }
    return ActOutcome.done(id);
  }

  /**
   * Takes a stopped import up again where it was stopped.
   *
   * @return refused with {@code watch.import-not-stopped}, {@code watch.import-file-gone}
   */
  @Transactional
  public ActOutcome<UUID> resume(UUID id, Actor actor) {
    Optional<Intake> found = repository.one(id);
    if (found.filter(one -> one.state() == IntakeState.CANCELLED).isEmpty()) {
      return ActOutcome.refused("watch.import-not-stopped");
    }
    if (!files.holds(id)) {
      return ActOutcome.refused("watch.import-file-gone");
    }
    if (!repository.resume(id)) {
      return ActOutcome.refused("watch.import-not-stopped");
    }
    journal.append(Act.of(actor, "watch.import-resumed", "intake", id));
    return ActOutcome.done(id);
  }

  /** Whether an import was stopped and its file is still here. */
  public boolean canResume(Intake intake) {
    return intake.state() == IntakeState.CANCELLED && files.holds(intake.id());
  }

  public Optional<Intake> one(UUID id) {
    return repository.one(id);
  }

  /** A page of imports, newest first. */
  public List<Intake> newest(int offset, int limit) {
    return repository.newest(offset, limit);
  }

  public long count() {
    return repository.count();
  }

  /** Reasons of refused rows with their numbers. */
  public Map<String, Long> refusals(UUID id) {
    return repository.refusals(id);
  }

  /** Visits the refused rows in order, without holding them all. */
  public void refused(UUID id, Consumer<RefusedRow> visitor) {
    transaction.executeWithoutResult(status -> repository.refused(id, visitor));
  }

  /** The first refused rows in order. */
  public List<RefusedRow> refused(UUID id, int limit) {
    return repository.refused(id, limit);
  }

  private static String clean(@Nullable String name) {
    String bare = name == null ? "" : Folding.nfc(name).replaceAll("[\\p{Cntrl}]", " ").strip();
    String last = bare.replaceAll("^.*[/\\\\]", "");
    String shown = bare.startsWith("http") || last.isEmpty() ? bare : last;
    String safe = shown.isEmpty() ? "–" : shown;
    return safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
  }
}
