package vn.chosach.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.films.Reel;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.FileRows;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.Shelf;
import vn.chosach.vault.scanning.Scans;

/** Hands out a part of a file, and never one that is not as it was sealed. */
@Component
class Handing {

  private final FileRows rows;
  private final Shelf shelf;
  private final Seals seals;
  private final Ending ending;
  private final Scans scans;

  Handing(FileRows rows, Shelf shelf, Seals seals, Ending ending, Scans scans) {
    this.scans = scans;
    this.rows = rows;
    this.shelf = shelf;
    this.seals = seals;
    this.ending = ending;
  }

  Opening part(UUID owner, UUID file, FileRow.Part part) {
    FileRow row = rows.one(owner, file).orElse(null);
    if (row == null) {
      return refused("vault.no-such-file");
    }
    String address = row.address(part).orElse(null);
    if (address == null) {
      return refused("vault.no-clean-copy");
    }
    if (!shelf.unaltered(address)) {
      return refused(ending.isDestroyed(file) ? "vault.destroyed" : "vault.altered");
    }
    if (part == FileRow.Part.ORIGINAL && row.file().kind().film()) {
      return refused("vault.film-is-watched");
    }
    String held = scans.holds(row).orElse(null);
    if (held != null) {
      return refused(held);
    }
    try (InputStream in = seals.opening(shelf.open(address), FileRow.place(row.file(), part))) {
      String type = part == FileRow.Part.ORIGINAL ? row.file().kind().type() : "image/jpeg";
      return new Opening.Opened(type, in.readAllBytes());
    } catch (IOException altered) {
      return refused("vault.altered");
    }
  }

  /** A film for watching; only while its sealed bytes lie there. */
  Optional<InputStream> playing(FileRow row) {
    try {
      return Optional.of(
          new Reel(
              seals.openingAnywhere(
                  shelf.openAnywhere(row.originalAt()),
                  FileRow.place(row.file(), FileRow.Part.ORIGINAL))));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Why the virus scanner keeps a file from being handed out; empty for what is no such file. */
  Optional<String> held(UUID file) {
    return rows.kept(file).flatMap(scans::holds);
  }

  boolean isDestroyed(UUID file) {
    return ending.isDestroyed(file);
  }

  private static Opening refused(String code) {
    return new Opening.Refused(Refusal.of(code));
  }
}
