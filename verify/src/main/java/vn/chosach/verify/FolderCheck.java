package vn.chosach.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;
import vn.chosach.verify.VerificationRefused.Reason;

/** Reads a whole tile folder: every entry against its leaf, every tile against the one above. */
public final class FolderCheck {

  private final TileSource source;
  private final Checkpoint head;

  public FolderCheck(TileSource source, Checkpoint head) {
    this.source = source;
    this.head = head;
  }

  /** The first thing that is wrong; empty when the folder is the tree of its checkpoint. */
  public Optional<Finding> run() {
    var tiles = new Tiles(source, head.size());
    var below = new ArrayList<byte[]>();
    for (long n = 0; n * Tiles.WIDTH < head.size(); n++) {
      Finding wrong = leaves(tiles, n, below);
      if (wrong != null) {
        return Optional.of(wrong);
      }
    }
    return above(below);
  }

  private static byte[] part(byte[] tile, int i) {
    return Arrays.copyOfRange(tile, i * Merkle.HASH, (i + 1) * Merkle.HASH);
  }

  private @Nullable Finding leaves(Tiles tiles, long n, List<byte[]> full) {
    // A source of its own for each tile: the folder may be larger than memory.
    var here = new Tiles(source, head.size());
    byte[] tile = here.tile(0, n);
    List<byte[]> entries = here.bundle(n);
    var hashes = new ArrayList<byte[]>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      byte[] leaf = Merkle.leaf(entries.get(i));
      if (!Arrays.equals(tile, i * Merkle.HASH, (i + 1) * Merkle.HASH, leaf, 0, Merkle.HASH)) {
        long index = n * Tiles.WIDTH + i;
        return new Finding(
            FindingKind.EDITED,
            index,
            "tile/entries/" + Tiles.number(n),
            "does not hash to its leaf");
      }
      hashes.add(leaf);
    }
    if (tiles.width(0, n) == Tiles.WIDTH) {
      full.add(Merkle.root(hashes));
    }
    return null;
  }

  /** Compares each level with what the level below comes to, up to the root. */
  private Optional<Finding> above(List<byte[]> below) {
    List<byte[]> hashes = below;
    for (int level = 1; !hashes.isEmpty(); level++) {
      var next = new ArrayList<byte[]>();
      for (long n = 0; n * Tiles.WIDTH < hashes.size(); n++) {
        byte[] tile = new Tiles(source, head.size()).tile(level, n);
        int from = (int) n * Tiles.WIDTH;
        int to = Math.min(hashes.size(), from + Tiles.WIDTH);
        for (int i = from; i < to; i++) {
          if (!Arrays.equals(part(tile, i - from), hashes.get(i))) {
            return Optional.of(
                new Finding(
                    FindingKind.TILE_CHANGED,
                    (long) i << (8 * level),
                    "tile/" + level + "/" + Tiles.number(n),
                    "leaves from this index on are not those that were signed"));
          }
        }
        if (to - from == Tiles.WIDTH) {
          next.add(Merkle.root(hashes.subList(from, to)));
        }
      }
      hashes = next;
    }
    if (!Arrays.equals(new Tiles(source, head.size()).root(head.size()), head.root())) {
      return Optional.of(
          new Finding(
              FindingKind.REWRITTEN,
              -1,
              "checkpoint",
              "the entries do not come to the signed root"));
    }
    return Optional.empty();
  }

  /**
   * Compares with a checkpoint that somebody kept from before.
   *
   * @throws VerificationRefused {@code ROLLED_BACK} or {@code SPLIT_VIEW}
   */
  public void growsFrom(Checkpoint older) {
    if (older.size() > head.size()) {
      throw new VerificationRefused(
          Reason.ROLLED_BACK,
          "the log had %d entries and has %d now: from index %d on they are gone"
              .formatted(older.size(), head.size(), head.size()));
    }
    var tiles = new Tiles(source, head.size());
    if (!Merkle.grew(
        older.size(), older.root(), head.size(), head.root(), tiles.consistency(older.size()))) {
      throw new VerificationRefused(
          Reason.SPLIT_VIEW,
          "two trees under one key: the first %d entries are not those that were signed before"
              .formatted(older.size()));
    }
  }
}
