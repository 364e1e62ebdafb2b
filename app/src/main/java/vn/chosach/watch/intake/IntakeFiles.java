package vn.chosach.watch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;
import vn.chosach.ui.SentId;

/** Files that wait to be imported; each bears the id of its import and goes when it has ended. */
@Component
record IntakeFiles(IntakeSettings settings) {

  /** Largest file in bytes. */
  static final long LARGEST = 4L << 30;

  /** A file as it lies there. */
  record Stored(String sha256, long bytes) {}

  Path path(UUID id) {
    return settings.waiting().resolve(id.toString());
  }

  /**
   * Stores a body to its end.
   *
   * @return empty when it is larger than {@code most} bytes; then nothing is left of it
   */
  Optional<Stored> store(UUID id, InputStream body, long most) throws IOException {
    Files.createDirectories(settings.waiting());
    Path part = settings.waiting().resolve(id + ".part");
    MessageDigest sha = Sha256.begin();
    long bytes = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), sha)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
        if (bytes > most) {
          break;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException brokenOff) {
      Files.deleteIfExists(part);
      throw brokenOff;
    }
    if (bytes > most) {
      Files.deleteIfExists(part);
      return Optional.empty();
    }
    Files.move(part, path(id), StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(new Stored(HexFormat.of().formatHex(sha.digest()), bytes));
  }

  /** Whether the file of an import is still here. */
  boolean holds(UUID id) {
    return Files.isRegularFile(path(id));
  }

  /** Imports whose files were stored before a moment. */
  List<UUID> storedBefore(Instant moment) throws IOException {
    if (!Files.isDirectory(settings.waiting())) {
      return List.of();
    }
    List<UUID> old = new ArrayList<>();
    try (Stream<Path> all = Files.list(settings.waiting())) {
      for (Path file : all.toList()) {
        Optional<UUID> waits = SentId.of(file.getFileName().toString());
        if (waits.isPresent() && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          old.add(waits.get());
        }
      }
    }
    return old;
  }

  void remove(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
