package vn.chosach.vault.keeping;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence as the custody sees it: a file that was handed in, or a capture.
 *
 * @param owner what it belongs to; {@code null} for a capture that belongs to nothing yet
 * @param sha256 what is measured at each act: of the original file, or of the manifest of a capture
 * @param pieces everything that lies on the shelf for it, the measured piece first
 */
public record VaultItem(
    UUID id, VaultItemKind kind, @Nullable UUID owner, String sha256, List<Piece> pieces) {

  public VaultItem {
    pieces = List.copyOf(pieces);
  }

  /** The sorts of evidence. */
  public enum VaultItemKind {
    FILE,
    CAPTURE
  }

  /**
   * Sealed bytes on the shelf.
   *
   * @param name of the part
   * @param type media type
   * @param place for which it is sealed; at another place it does not open
   * @param address on the shelf
   * @param sha256 of the plain bytes; {@code null} for copies, which only their seal vouches for
   * @param size of the plain bytes; 0 for copies
   */
  public record Piece(
      String name, String type, String place, String address, @Nullable String sha256, long size) {}
}
