package vn.chosach.watch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;

/**
 * Takes files out of the watched folder; a file of the same content again is idempotent like any
 * import. A file that was written to within the last seconds may not be whole yet and waits. A
 * taken file is put aside under {@code da-nhan}, a refused one under {@code tu-choi}. Links are not
 * followed.
 */
@Component
record WatchedFolder(IntakeSettings settings, Intakes intakes, InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final Duration QUIET = Duration.ofSeconds(2);

  void look() {
    Path folder = settings.folder();
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> whole = all.filter(this::isWhole).sorted().toList();
      for (Path file : whole) {
        try {
          take(file);
        } catch (IOException unreadable) {
          // It stays where it lies; the others behind it are taken all the same.
          LOG.warn("{} cannot be taken", file.getFileName(), unreadable);
        }
      }
    } catch (IOException e) {
      LOG.warn("the watched folder cannot be read", e);
    }
  }

  private boolean isWhole(Path file) {
    try {
      Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && !file.getFileName().toString().startsWith(".")
          && written.isBefore(time.instant().minus(QUIET));
    } catch (IOException gone) {
      return false;
    }
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString();
    String aside;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      aside =
          intakes
              .take(Intake.Source.FOLDER, name, "", in, IntakeFiles.LARGEST, Actor.SYSTEM)
              .settle(done -> "da-nhan", refused -> "tu-choi");
    }
    Path to = Files.createDirectories(settings.folder().resolve(aside));
    Files.move(file, to.resolve(time.instant().toEpochMilli() + "-" + name));
  }
}
