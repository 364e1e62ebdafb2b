package vn.chosach.vault.scanning;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.Seals;

/**
 * Which files the scanner has passed. A file that came while the scanner was away is kept, for no
 * report is lost for it, and is handed to nobody until the scanner has seen it; it is asked again
 * whenever somebody wants the file. Files from before a scanner was set up are not held back.
 */
@Component
public record Scans(
    JdbcClient jdbc,
    Antivirus antivirus,
    ContentStore contentStore,
    Seals seals,
    InstantSource clock) {

  /** What the scanner says of a file that comes; {@code null} when none is set up. */
  public @Nullable ScanAnswer ofArriving(InputStream plain) {
    return antivirus.isSetUp() ? antivirus.ask(plain) : null;
  }

  /** Remembers what was said of a file that lies here now. */
  public void remember(UUID file, @Nullable ScanAnswer answer) {
    switch (answer) {
      case null -> {}
      case ScanAnswer.Clean clean -> keep(file, null, true);
      case ScanAnswer.Infected found -> keep(file, found.name(), true);
      case ScanAnswer.Unavailable silent -> keep(file, null, false);
    }
  }

  /**
   * Why a file is handed to nobody: {@code vault.not-scanned}, {@code vault.infected}; empty when
   * it may be.
   */
  public Optional<String> holds(FileRow row) {
    UUID file = row.file().id();
    ScanRecord known = find(file).orElse(ScanRecord.CLEAN);
    if (!known.scanned() && antivirus.isSetUp()) {
      try (InputStream plain =
          seals.opening(
              contentStore.open(row.originalAt()),
              FileRow.place(row.file(), FileRow.FileRowPart.ORIGINAL))) {
        remember(file, antivirus.ask(plain));
      } catch (IOException altered) {
        return Optional.of("vault.altered");
      }
      known = find(file).orElse(ScanRecord.CLEAN);
    }
    return known.name() != null
        ? Optional.of("vault.infected")
        : known.scanned() ? Optional.empty() : Optional.of("vault.not-scanned");
  }

  private record ScanRecord(@Nullable String name, boolean scanned) {
    static final ScanRecord CLEAN = new ScanRecord(null, true);
  }

  private Optional<ScanRecord> find(UUID file) {
    return jdbc.sql("SELECT found, scanned_at FROM vault.scan WHERE file = :file")
        .param("file", file)
        .query(
            (row, n) ->
                new ScanRecord(row.getString("found"), row.getTimestamp("scanned_at") != null))
        .optional();
  }

  private void keep(UUID file, @Nullable String found, boolean scanned) {
    jdbc.sql(
            """
            INSERT INTO vault.scan (file, found, scanned_at) VALUES (:file, :found, :at)
            ON CONFLICT (file) DO UPDATE SET found = EXCLUDED.found, scanned_at = EXCLUDED.scanned_at
            """)
        .param("file", file)
        .param("found", found)
        .param("at", scanned ? Timestamp.from(clock.instant()) : null)
        .update();
  }
}
