package vn.chosach.vault.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;

/**
 * Measures evidence again: the sealed bytes against their address, and the plain bytes behind the
 * seal against the hash that was taken when they came.
 */
@Component
public record Measuring(ContentStore contentStore, Seals seals) {

  public Measurement measure(VaultItem vaultItem) {
    var damaged = new ArrayList<String>();
    String main = null;
    long bytes = 0;
    for (VaultItem.Piece piece : vaultItem.pieces()) {
      Plain plain = contentStore.unaltered(piece.address()) ? plain(piece) : null;
      if (plain == null || (piece.sha256() != null && !piece.sha256().equals(plain.sha256()))) {
        damaged.add(piece.name());
      }
      if (plain != null) {
        bytes += plain.size();
        main = piece == vaultItem.pieces().getFirst() ? plain.sha256() : main;
      }
    }
    return new Measurement(vaultItem.sha256(), main, damaged, bytes);
  }

  /**
   * The plain bytes of a piece, proven unchanged.
   *
   * @throws IOException if they are missing or not as they were sealed
   */
  public byte[] read(VaultItem.Piece piece) throws IOException {
    if (!contentStore.unaltered(piece.address())) {
      throw new IOException("altered: " + piece.name());
    }
    try (InputStream in = seals.opening(contentStore.open(piece.address()), piece.place())) {
      byte[] bytes = in.readAllBytes();
      String now = Sha256.hex(bytes);
      if (piece.sha256() != null && !piece.sha256().equals(now)) {
        throw new IOException("altered: " + piece.name());
      }
      return bytes;
    }
  }

  private @Nullable Plain plain(VaultItem.Piece piece) {
    MessageDigest digest = Sha256.begin();
    try (InputStream in = seals.opening(contentStore.open(piece.address()), piece.place())) {
      long size = in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return new Plain(HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException doesNotOpen) {
      return null;
    }
  }

  private record Plain(String sha256, long size) {}
}
