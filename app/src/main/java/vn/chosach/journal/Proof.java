package vn.chosach.journal;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.publishing.CanonicalBytes;
import vn.chosach.journal.tree.Hashing;

/**
 * What proves that an act is in the log, for people who do not trust this program.
 *
 * @param entry the act
 * @param leaf hash of its leaf (RFC 6962)
 * @param inclusion where it stands; {@code null} while it waits for publication
 */
public record Proof(JournalEntry entry, byte[] leaf, @Nullable Inclusion inclusion) {

  /**
   * A place in a signed tree.
   *
   * @param index from 0
   * @param size leaves of the tree
   * @param path hashes from the leaf to the root
   * @param checkpoint signed note of that tree, with the lines of its witnesses
   * @param witnesses how many witnesses stand under it
   */
  public record Inclusion(
      long index, long size, List<byte[]> path, String checkpoint, int witnesses) {

    public Inclusion {
      path = List.copyOf(path);
    }
  }

  /** The proof of an act, where its leaf stands. */
  public static Proof of(JournalEntry entry, Function<byte[], Optional<Inclusion>> places) {
    byte[] leaf = Hashing.leaf(Hashing.logged(Hashing.sha256(CanonicalBytes.of(entry))));
    return new Proof(entry, leaf, places.apply(leaf).orElse(null));
  }

  /** The leaf hash as receipts show it: 64 digits. */
  public String leafText() {
    return HexFormat.of().formatHex(leaf);
  }

  /**
   * The proof in the form of C2SP tlog-proof, with the canonical bytes of the act as extra data.
   */
  public String text() {
    var text =
        new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
            .append(base64(CanonicalBytes.of(entry)))
            .append('\n');
    if (inclusion == null) {
      return text.append("waiting ").append(base64(leaf)).append('\n').toString();
    }
    text.append("index ").append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(base64(hash)).append('\n'));
    return text.append('\n').append(inclusion.checkpoint()).toString();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
