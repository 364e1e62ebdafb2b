package vn.chosach.vault;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file with the addresses of its parts, which nobody outside the vault learns. */
record FileRow(
    KeptFile file,
    byte @Nullable [] nameSealed,
    String originalAt,
    @Nullable String cleanedAt,
    @Nullable String thumbnailAt) {

  /** The parts of a file; each is sealed for its own place. */
  enum Part {
    ORIGINAL,
    CLEANED,
    THUMBNAIL
  }

  static String place(KeptFile file, Part part) {
    return place(file.owner(), file.id(), part);
  }

  static String place(java.util.UUID owner, java.util.UUID file, Part part) {
    return owner + "/" + file + "/" + part;
  }

  Optional<String> address(Part part) {
    return Optional.ofNullable(
        switch (part) {
          case ORIGINAL -> originalAt;
          case CLEANED -> cleanedAt;
          case THUMBNAIL -> thumbnailAt;
        });
  }

  Stream<String> addresses() {
    return Stream.of(originalAt, cleanedAt, thumbnailAt).filter(java.util.Objects::nonNull);
  }
}
