package vn.chosach.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.contents.Examination;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StagingBudget;
import vn.chosach.vault.keeping.StoreFault;
import vn.chosach.vault.scanning.ScanAnswer;
import vn.chosach.vault.scanning.Scans;

/**
 * Takes one file in. The body goes straight into a sealed file, so that a slow line holds no memory
 * and no plain copy ever lies on the disk; only a whole body is looked at.
 */
@Component
record Intake(
    ContentStore contentStore,
    Seals seals,
    Examination examination,
    FileRepository repository,
    StagingBudget budget,
    Scans scans,
    InstantSource clock,
    IdSource ids) {

  static final long MOST_BYTES = 15_000_000;
  private static final int BUFFER = 16_384;
  private static final int HEAD = 65_536;
  private static final Pattern FILM_NAME =
      Pattern.compile("(?i).*\\.(mp4|m4v|mov|qt|webm|mkv|3gp|avi)");
  private static final int LONGEST_NAME = 200;
  private static final int TRIES = 2 * FileRepository.SLOTS;

  /**
   * @param lane by whose right it waits
   * @param films whether films are taken too, up to a limit of their own
   */
  Staging take(
      UUID owner, UUID batch, Lane lane, @Nullable String name, InputStream body, boolean films) {
    if (repository.countIn(batch) >= FileRepository.SLOTS) {
      return tooMany();
    }
    UUID id = ids.next();
    String place = FileRow.place(owner, id, FileRow.FileRowPart.ORIGINAL);
    try (var part = budget.begin(lane, owner);
        ContentStore.Half half = contentStore.begin()) {
      MessageDigest digest = Sha256.begin();
      Arrival arrival = arrive(body, half, place, digest, part, films);
      if (arrival.refusal() != null) {
        return new Staging.StagingRefused(arrival.refusal());
      }
      FileKind film = films ? examination.film(arrival.head()).orElse(null) : null;
      if (films && film == null && name != null && FILM_NAME.matcher(name).matches()) {
        return new Staging.StagingRefused(Refusal.of("vault.not-a-film"));
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      var earlier = repository.sameBytes(batch, sha256);
      if (earlier.isPresent()) {
        return new Staging.Staged(earlier.get().file());
      }
      Examination.ExaminationFinding found =
          film == null
              ? examination.examine(read(half, place))
              : watched(film, arrival, half, place);
      return switch (found) {
        case Examination.ExaminationFinding.FindingRefused refused ->
            new Staging.StagingRefused(refused.refusal());
        case Examination.ExaminationFinding.Fit fit -> {
          ScanAnswer scanned = film == null ? scanned(half, place) : null;
          if (scanned instanceof ScanAnswer.Infected) {
            yield new Staging.StagingRefused(Refusal.of("vault.virus"));
          }
          Staging staging =
              shelve(
                  new KeptFile(
                      id,
                      owner,
                      batch,
                      1,
                      fit.kind(),
                      arrival.come(),
                      sha256,
                      fit.width(),
                      fit.height(),
                      clock.instant(),
                      false),
                  lane,
                  name,
                  half,
                  fit);
          if (staging instanceof Staging.Staged staged) {
            scans.remember(staged.file().id(), scanned);
          }
          yield staging;
        }
      };
    } catch (StoreFault fault) {
      return new Staging.StagingRefused(Refusal.of(fault.code()));
    } catch (IOException e) {
      return new Staging.StagingRefused(Refusal.of("vault.disk-full"));
    }
  }

  private @Nullable ScanAnswer scanned(ContentStore.Half half, String place) throws IOException {
    try (InputStream plain = seals.opening(half.written(), place)) {
      return scans.ofArriving(plain);
    }
  }

  long largestFilm() {
    return examination.largestFilm();
  }

  /** In an act, which may be taken back, its bytes go later: the row that is taken away says so. */
  boolean withdraw(UUID owner, UUID file) {
    var row = repository.withdraw(owner, file);
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      row.ifPresent(gone -> gone.addresses().forEach(contentStore::clear));
    }
    return row.isPresent();
  }

  void touch(UUID owner) {
    repository.touch(owner, clock.instant().plus(budget.waits(Lane.PROVEN)));
  }

  double pressure() {
    return budget.pressure();
  }

  int sweep() {
    List<FileRow> ended = repository.withdrawEnded(clock.instant());
    ended.stream().flatMap(FileRow::addresses).forEach(contentStore::clear);
    contentStore.clearLate();
    return ended.size();
  }

  private Examination.ExaminationFinding watched(
      FileKind film, Arrival arrival, ContentStore.Half half, String place) throws IOException {
    try (var plain = seals.openingAnywhere(half.writtenAnywhere(), place)) {
      return examination.examine(film, plain, arrival.come());
    }
  }

  /**
   * @param head what the body begins with
   * @param come bytes of the body
   */
  private record Arrival(@Nullable Refusal refusal, byte[] head, long come) {

    static Arrival not(Refusal refusal) {
      return new Arrival(refusal, new byte[0], 0);
    }
  }

  /** Reading can fail for the sender's reasons; writing fails for ours and is thrown. */
  private Arrival arrive(
      InputStream body,
      ContentStore.Half half,
      String place,
      MessageDigest digest,
      StagingBudget.Allowance part,
      boolean films)
      throws IOException {
    var head = new ByteArrayOutputStream();
    long most = MOST_BYTES;
    var paced = new Pace(body);
    byte[] buffer = new byte[BUFFER];
    long come = 0;
    try (OutputStream out = seals.sealing(half.out(), place)) {
      while (true) {
        int some;
        try {
          some = paced.read(buffer);
        } catch (Pace.TooSlow e) {
          return Arrival.not(Refusal.of("vault.too-slow"));
        } catch (IOException e) {
          return Arrival.not(Refusal.of("vault.cut-off"));
        }
        if (some < 0) {
          return new Arrival(
              come == 0 ? Refusal.of("vault.empty-file") : null, head.toByteArray(), come);
        }
        come += some;
        head.write(buffer, 0, Math.min(some, HEAD - head.size()));
        if (come > most) {
          most = films && isFilm(head) ? examination.largestFilm() : most;
        }
        if (come > most) {
          return Arrival.not(tooLarge(most));
        }
        Refusal full = part.more(some);
        if (full != null) {
          return Arrival.not(full);
        }
        digest.update(buffer, 0, some);
        out.write(buffer, 0, some);
      }
    }
  }

  private boolean isFilm(ByteArrayOutputStream head) {
    return examination.film(head.toByteArray()).isPresent();
  }

  private static Refusal tooLarge(long most) {
    return most == MOST_BYTES
        ? Refusal.of("vault.too-large", "limit", String.valueOf(most / 1_000_000))
        : Refusal.of("vault.film-too-large", "limit", String.valueOf(most / 1_048_576));
  }

  private Staging shelve(
      KeptFile file,
      Lane lane,
      @Nullable String name,
      ContentStore.Half half,
      Examination.ExaminationFinding.Fit fit)
      throws IOException {
    FileRow row = placed(file, name, half, fit);
    Instant endsAt = file.takenAt().plus(budget.waits(lane));
    for (int tries = 0; tries < TRIES; tries++) {
      if (repository.takeSlot(row, lane, endsAt)) {
        budget.lies(lane, file.size());
        return new Staging.Staged(repository.one(file.owner(), file.id()).orElseThrow().file());
      }
      var earlier = repository.sameBytes(file.batch(), file.sha256());
      if (earlier.isPresent()) {
        row.addresses().forEach(contentStore::clear);
        return new Staging.Staged(earlier.get().file());
      }
    }
    row.addresses().forEach(contentStore::clear);
    return tooMany();
  }

  /** All of it lies there, or nothing does. */
  private FileRow placed(
      KeptFile file,
      @Nullable String name,
      ContentStore.Half half,
      Examination.ExaminationFinding.Fit fit)
      throws IOException {
    var addresses = new ArrayList<String>();
    try {
      addresses.add(half.place());
      String cleaned = shelveCopy(file, FileRow.FileRowPart.CLEANED, fit.cleaned(), addresses);
      String small = shelveCopy(file, FileRow.FileRowPart.THUMBNAIL, fit.thumbnail(), addresses);
      return new FileRow(file, sealedName(file, name), addresses.getFirst(), cleaned, small);
    } catch (IOException | StoreFault e) {
      addresses.forEach(contentStore::clear);
      throw e;
    }
  }

  private @Nullable String shelveCopy(
      KeptFile file, FileRow.FileRowPart part, byte @Nullable [] bytes, List<String> addresses)
      throws IOException {
    if (bytes == null) {
      return null;
    }
    try (ContentStore.Half half = contentStore.begin()) {
      try (OutputStream out = seals.sealing(half.out(), FileRow.place(file, part))) {
        out.write(bytes);
      }
      String address = half.place();
      addresses.add(address);
      return address;
    }
  }

  private byte @Nullable [] sealedName(KeptFile file, @Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String whole = Folding.nfc(name);
    String kept = whole.substring(0, Math.min(whole.length(), LONGEST_NAME));
    return seals.seal(
        Lock.CONTENT,
        FileRow.place(file, FileRow.FileRowPart.ORIGINAL),
        kept.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] read(ContentStore.Half half, String place) throws IOException {
    try (InputStream in = seals.opening(half.written(), place)) {
      return in.readAllBytes();
    }
  }

  private static Staging tooMany() {
    return new Staging.StagingRefused(
        Refusal.of("vault.too-many", "limit", String.valueOf(FileRepository.SLOTS)));
  }
}
