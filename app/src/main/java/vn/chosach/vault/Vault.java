package vn.chosach.vault;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.custody.CustodyRecorder;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StoreFault;

/**
 * The door of the vault: files and texts are sealed here and opened again, for one owner and one
 * place. A file is first staged, then kept with its owner; kept files are never changed or removed.
 */
@Service
public class Vault {

  private static final String SENT = "vault.reason.sent";

  private final Intake intake;
  private final FileRepository repository;
  private final Seals seals;
  private final CustodyRecorder recorder;
  private final Handing handing;

  Vault(
      Intake intake,
      FileRepository repository,
      Seals seals,
      CustodyRecorder recorder,
      Handing handing) {
    this.intake = intake;
    this.repository = repository;
    this.seals = seals;
    this.recorder = recorder;
    this.handing = handing;
  }

  /**
   * Takes one file in, at most 15 MB and eight to a batch; it waits 24 hours to be kept. JPEG, PNG,
   * WebP and PDF by content; a picture has at most 50 million pixels. Handing in the same bytes for
   * the same batch again gives the file that is there.
   *
   * @param owner what it belongs to; its seal opens for this owner only
   * @param batch what it comes with, the owner itself or one later message
   * @param name as the sender calls it, kept sealed; never trusted
   * @param body read to its end, the limit or the first fault; not closed
   */
  public Staging stage(UUID owner, UUID batch, @Nullable String name, InputStream body) {
    return stage(owner, batch, Lane.OFFICE, name, body);
  }

  /**
   * The same for a visitor who did not send yet: it waits two hours after the last step of the
   * form, and is bound by what may wait of this visitor and of all together, whose refusals are
   * {@code vault.report-full} and {@code vault.staging-full}.
   */
  public Staging stage(UUID owner, UUID batch, Lane lane, @Nullable String name, InputStream body) {
    return intake.take(owner, batch, lane, name, body, false);
  }

  /** The visitor went on with the form: what waits for it waits anew. */
  public void touch(UUID owner) {
    intake.touch(owner);
  }

  /** How full the room of visitors who did not send yet is: 0 empty, 1 full. */
  public double pressure() {
    return intake.pressure();
  }

  /**
   * Takes a waiting file away again.
   *
   * @return whether there was one; a kept file stays
   */
  public boolean withdraw(UUID owner, UUID file) {
    return intake.withdraw(owner, file);
  }

  /**
   * Makes the waiting files of a batch evidence, in the transaction in which its owner is sent. A
   * file that is damaged by then is kept all the same, and its custody begins with that finding;
   * one whose store is away by then is measured when that answers: a report is never lost for a
   * photo.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<KeptFile> keep(UUID owner, UUID batch, Actor actor) {
    return keep(owner, batch, actor, SENT);
  }

  /**
   * The same with a reason of its own in the custody.
   *
   * @param reason words, or the key of a text of the vault
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<KeptFile> keep(UUID owner, UUID batch, Actor actor, String reason) {
    List<KeptFile> kept = repository.keep(owner, batch).stream().map(FileRow::file).toList();
    recorder.seal(kept.stream().map(KeptFile::id).toList(), actor, reason);
    return kept;
  }

  /** The files of an owner, waiting and kept, in the order in which they came. */
  public List<KeptFile> files(UUID owner) {
    return files(List.of(owner));
  }

  /** The same of several owners, one after the other. */
  public List<KeptFile> files(Collection<UUID> owners) {
    return repository.of(owners).stream().map(FileRow::file).toList();
  }

  /** The picture without its metadata, as JPEG; small for lists. */
  public VaultOpening picture(UUID owner, UUID file, boolean small) {
    return handing.part(
        owner, file, small ? FileRow.FileRowPart.THUMBNAIL : FileRow.FileRowPart.CLEANED);
  }

  /**
   * The original with all that it carries. Each opening is measured and entered into the custody
   * and the journal; a damaged original is entered as such and not opened.
   *
   * @param reason why the copy without metadata is not enough
   */
  @Transactional
  public VaultOpening openOriginal(UUID owner, UUID file, Actor actor, String reason) {
    if (reason.isBlank()) {
      return new VaultOpening.VaultOpeningRefused(Refusal.of("vault.reason-needed"));
    }
    try {
      if (repository.one(owner, file).filter(row -> row.file().kept()).isPresent()
          && !handing.isDestroyed(file)) {
        Optional<Refusal> held = handing.originalHeld(file);
        if (held.isPresent()) {
          return new VaultOpening.VaultOpeningRefused(held.get());
        }
        recorder.enter(file, CustodyAct.OPENED, actor, reason, null);
      }
    } catch (StoreFault away) {
      return new VaultOpening.VaultOpeningRefused(Refusal.of(away.code()));
    }
    return handing.part(owner, file, FileRow.FileRowPart.ORIGINAL);
  }

  /**
   * Throws away what waited longer than it may.
   *
   * @return how many files went
   */
  public int sweep() {
    return intake.sweep();
  }

  /**
   * Seals a text.
   *
   * @param place where it is kept, such as {@code tip/<id>/story}; it opens for this place only
   */
  public byte[] seal(Lock lock, String place, byte[] plain) {
    return seals.seal(lock, place, plain);
  }

  /**
   * Opens a sealed text.
   *
   * @throws IllegalStateException if it was altered or sealed for another place
   */
  public byte[] open(Lock lock, String place, byte[] sealed) {
    return seals.open(lock, place, sealed);
  }

  /**
   * A keyed, one-way mark of 32 bytes: the same value for the same use always has the same mark, so
   * that a thing is found again (a code, a word of a search) without being stored.
   */
  public byte[] mark(String use, byte[] value) {
    return seals.mark(use, value);
  }
}
