package vn.chosach.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.films.SealedFilmStream;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StoreFault;
import vn.chosach.vault.scanning.Scans;

/** Hands out a part of a file, and never one that is not as it was sealed. */
@Component
record Handing(
    FileRepository repository,
    ContentStore contentStore,
    Seals seals,
    CustodyEnding custodyEnding,
    Scans scans) {

  VaultOpening part(UUID owner, UUID file, FileRow.FileRowPart part) {
    try {
      return partOf(owner, file, part);
    } catch (StoreFault fault) {
      return refused(fault.code());
    }
  }

  private VaultOpening partOf(UUID owner, UUID file, FileRow.FileRowPart part) {
    FileRow row = repository.one(owner, file).orElse(null);
    if (row == null) {
      return refused("vault.no-such-file");
    }
    String address = row.address(part).orElse(null);
    if (address == null) {
      return refused("vault.no-clean-copy");
    }
    if (!contentStore.unaltered(address)) {
      return refused(custodyEnding.isDestroyed(file) ? "vault.destroyed" : "vault.altered");
    }
    if (part == FileRow.FileRowPart.ORIGINAL && row.file().kind().film()) {
      return refused("vault.film-is-watched");
    }
    String held = scans.holds(row).orElse(null);
    if (held != null) {
      return refused(held);
    }
    try (InputStream in =
        seals.opening(contentStore.open(address), FileRow.place(row.file(), part))) {
      String type = part == FileRow.FileRowPart.ORIGINAL ? row.file().kind().type() : "image/jpeg";
      return new VaultOpening.Opened(type, in.readAllBytes());
    } catch (IOException altered) {
      return refused("vault.altered");
    }
  }

  /** A film for watching; only while its sealed bytes lie there. */
  Optional<InputStream> playing(FileRow row) {
    try {
      return Optional.of(
          new SealedFilmStream(
              seals.openingAnywhere(
                  contentStore.openAnywhere(row.originalAt()),
                  FileRow.place(row.file(), FileRow.FileRowPart.ORIGINAL))));
    } catch (IOException | StoreFault gone) {
      return Optional.empty();
    }
  }

  /** Why the virus scanner keeps a file from being handed out; empty for what is no such file. */
  Optional<String> held(UUID file) {
    return repository.kept(file).flatMap(scans::holds);
  }

  /** Why the original of a file is opened to nobody, though it is as it was sealed. */
  Optional<Refusal> originalHeld(UUID file) {
    return repository
        .kept(file)
        .flatMap(
            row ->
                row.file().kind().film() ? Optional.of("vault.film-is-watched") : scans.holds(row))
        .filter(code -> !code.equals("vault.altered"))
        .map(Refusal::of);
  }

  boolean isDestroyed(UUID file) {
    return custodyEnding.isDestroyed(file);
  }

  private static VaultOpening refused(String code) {
    return new VaultOpening.VaultOpeningRefused(Refusal.of(code));
  }
}
