package vn.chosach.vault;

import java.util.Optional;
import java.util.UUID;
import vn.chosach.ui.Viewer;

/**
 * Lets an upper room say who may see evidence of what it owns; the vault knows neither tips nor
 * cases. Evidence that no room shows to a viewer is absent for that viewer.
 */
public interface EvidenceAccessPolicy {

  /**
   * Where the viewer meets this evidence.
   *
   * @param owner what the item belongs to
   * @param item file or capture
   */
  Optional<EvidencePlace> of(UUID owner, UUID item, Viewer viewer);

  /** What a number of a file, as officers write it, stands for; empty when unknown or not seen. */
  default Optional<UUID> ownerOf(String reference, Viewer viewer) {
    return Optional.empty();
  }

  /**
   * A page of the room.
   *
   * @param href address without language prefix
   */
  record EvidencePlace(String title, String href) {}
}
