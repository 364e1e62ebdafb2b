package vn.chosach.vault.keeping;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.vault.KeptFile;

/** A file with the addresses of its parts, which nobody outside the vault learns. */
public record FileRow(
    KeptFile file,
    byte @Nullable [] nameSealed,
    String originalAt,
    @Nullable String cleanedAt,
    @Nullable String thumbnailAt) {

  /** The parts of a file; each is sealed for its own place. */
  public enum FileRowPart {
    ORIGINAL,
    CLEANED,
    THUMBNAIL
  }

  public static String place(KeptFile file, FileRowPart part) {
    return place(file.owner(), file.id(), part);
  }

  public static String place(java.util.UUID owner, java.util.UUID file, FileRowPart part) {
    return owner + "/" + file + "/" + part;
  }

  public Optional<String> address(FileRowPart part) {
    return Optional.ofNullable(
        switch (part) {
          case ORIGINAL -> originalAt;
          case CLEANED -> cleanedAt;
          case THUMBNAIL -> thumbnailAt;
        });
  }

  public Stream<String> addresses() {
    return Stream.of(originalAt, cleanedAt, thumbnailAt).filter(java.util.Objects::nonNull);
  }
}
