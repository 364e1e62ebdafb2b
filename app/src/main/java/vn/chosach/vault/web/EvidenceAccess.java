package vn.chosach.vault.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Capture;
import vn.chosach.vault.Captures;
import vn.chosach.vault.EvidenceAccessPolicy;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;

/**
 * Whether a viewer may see an item: what belongs to a record only through the room that owns the
 * record, by its predicate; a capture that belongs to nothing within the agency that asked for it,
 * and for the leaders of the committee. Foreign and absent answer alike.
 */
@Component
record EvidenceAccess(FileRepository files, Captures captures, List<EvidenceAccessPolicy> rooms) {

  /** An item that the viewer may see: either a file or a capture. */
  record Seen(
      UUID id,
      @Nullable KeptFile file,
      @Nullable Capture capture,
      EvidenceAccessPolicy.@Nullable EvidencePlace place) {}

  Seen of(UUID id, Viewer viewer) {
    return find(id, viewer).orElseThrow(Page::absent);
  }

  /** Asks the same questions whether the item is foreign or does not exist. */
  Optional<Seen> find(UUID id, Viewer viewer) {
    KeptFile file = files.kept(id).map(FileRow::file).orElse(null);
    UUID capturedFor = captures.ownerOf(id).orElse(id);
    EvidenceAccessPolicy.EvidencePlace place =
        place(file == null ? capturedFor : file.owner(), id, viewer).orElse(null);
    Capture capture =
        captures
            .capture(
                id,
                one -> place != null || one.owner() == null && (leads(viewer) || isOf(one, viewer)))
            .orElse(null);
    if (file != null) {
      return Optional.ofNullable(place).map(seen -> new Seen(id, file, null, seen));
    }
    return Optional.ofNullable(capture).map(one -> new Seen(id, null, one, place));
  }

  /** The agency whose captures a viewer lists; {@code null} for all. */
  static @Nullable String scope(Viewer viewer) {
    return leads(viewer) ? null : viewer.agencyKey();
  }

  /** What a number of a file stands for, for this viewer. */
  Optional<UUID> ownerOf(String reference, Viewer viewer) {
    return rooms.stream()
        .map(room -> room.ownerOf(reference, viewer))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<EvidenceAccessPolicy.EvidencePlace> place(UUID owner, UUID item, Viewer viewer) {
    return rooms.stream()
        .map(room -> room.of(owner, item, viewer))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isOf(Capture capture, Viewer viewer) {
    return Objects.equals(capture.askedBy().agency(), viewer.agencyKey());
  }

  private static boolean leads(Viewer viewer) {
    return viewer.has(Role.STANDING_OFFICE) || viewer.has(Role.COMMITTEE_LEADER);
  }
}
