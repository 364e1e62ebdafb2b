package vn.chosach.vault;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * The door of the vault: files and texts are sealed here and opened again, for one owner and one
 * place. A file is first staged, then kept with its owner; kept files are never changed or removed.
 */
@Service
public class Vault {

  private final Intake intake;
  private final FileRows rows;
  private final Shelf shelf;
  private final Seals seals;
  private final Journal journal;
  private final InstantSource clock;

  Vault(
      Intake intake,
      FileRows rows,
      Shelf shelf,
      Seals seals,
      Journal journal,
      InstantSource clock) {
    this.intake = intake;
    this.rows = rows;
    this.shelf = shelf;
    this.seals = seals;
    this.journal = journal;
    this.clock = clock;
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
    return intake.take(owner, batch, name, body);
  }

  /**
   * Takes a waiting file away again.
   *
   * @return whether there was one; a kept file stays
   */
  public boolean withdraw(UUID owner, UUID file) {
    var row = rows.withdraw(owner, file);
    row.ifPresent(gone -> gone.addresses().forEach(shelf::clear));
    return row.isPresent();
  }

  /** Makes the waiting files of a batch evidence, in the transaction in which its owner is sent. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<KeptFile> keep(UUID owner, UUID batch, Actor actor) {
    List<KeptFile> kept = rows.keep(owner, batch).stream().map(FileRow::file).toList();
    for (KeptFile file : kept) {
      journal.append(
          Act.of(actor, "vault.kept", "file", file.id())
              .with(Map.of("owner", owner.toString(), "sha256", file.sha256())));
    }
    return kept;
  }

  /** The files of an owner, waiting and kept, in the order in which they came. */
  public List<KeptFile> files(UUID owner) {
    return rows.of(List.of(owner)).stream().map(FileRow::file).toList();
  }

  /** The files of many owners, by owner; an owner without files is absent. */
  public Map<UUID, List<KeptFile>> filesOf(Collection<UUID> owners) {
    return rows.of(owners).stream()
        .map(FileRow::file)
        .collect(Collectors.groupingBy(KeptFile::owner));
  }

  /** The picture without its metadata, as JPEG; small for lists. */
  public Opening picture(UUID owner, UUID file, boolean small) {
    return part(owner, file, small ? FileRow.Part.THUMBNAIL : FileRow.Part.CLEANED);
  }

  /**
   * The original with all that it carries. Each opening is written into the journal.
   *
   * @param reason why the copy without metadata is not enough
   */
  @Transactional
  public Opening openOriginal(UUID owner, UUID file, Actor actor, String reason) {
    if (reason.isBlank()) {
      return new Opening.Refused(Refusal.of("vault.reason-needed"));
    }
    Opening opening = part(owner, file, FileRow.Part.ORIGINAL);
    if (opening instanceof Opening.Opened) {
      journal.append(
          Act.of(actor, "vault.original-opened", "file", file)
              .because(reason)
              .with(Map.of("owner", owner.toString())));
    }
    return opening;
  }

  /**
   * Throws away what waited longer than 24 hours.
   *
   * @return how many files went
   */
  public int sweep() {
    List<FileRow> ended = rows.withdrawEnded(clock.instant());
    ended.stream().flatMap(FileRow::addresses).forEach(shelf::clear);
    return ended.size();
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

  private Opening part(UUID owner, UUID file, FileRow.Part part) {
    FileRow row = rows.one(owner, file).orElse(null);
    if (row == null) {
      return new Opening.Refused(Refusal.of("vault.no-such-file"));
    }
    String address = row.address(part).orElse(null);
    if (address == null) {
      return new Opening.Refused(Refusal.of("vault.no-clean-copy"));
    }
    if (!shelf.unaltered(address)) {
      return new Opening.Refused(Refusal.of("vault.altered"));
    }
    try (InputStream in = seals.opening(shelf.open(address), FileRow.place(row.file(), part))) {
      String type = part == FileRow.Part.ORIGINAL ? row.file().kind().type() : "image/jpeg";
      return new Opening.Opened(type, in.readAllBytes());
    } catch (IOException altered) {
      return new Opening.Refused(Refusal.of("vault.altered"));
    }
  }
}
