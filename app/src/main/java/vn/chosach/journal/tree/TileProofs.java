package vn.chosach.journal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proofs of one tree size, read from its tiles: RFC 6962, sections 2.1.1 and 2.1.2. */
public final class TileProofs {

  private final LogFolder folder;
  private final long size;
  private final Map<String, byte[]> read = new HashMap<>();

  public TileProofs(LogFolder folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  /**
   * Path from a leaf to the root, the sibling of the leaf first.
   *
   * @throws IllegalArgumentException if the tree has no such index
   */
  public List<byte[]> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(index + " is not in a tree of " + size);
    }
    var path = new ArrayList<byte[]>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + Long.highestOneBit(to - from - 1);
      if (index < middle) {
        path.addFirst(range(middle, to));
        to = middle;
      } else {
        path.addFirst(range(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /** Proof that this tree grew out of an older one; empty for 0 and for the size itself. */
  public List<byte[]> consistency(long older) {
    var proof = new ArrayList<byte[]>();
    if (older > 0 && older < size) {
      growth(older, 0, size, true, proof);
    }
    return proof;
  }

  private void growth(long older, long from, long to, boolean known, List<byte[]> proof) {
    if (older == to - from) {
      if (!known) {
        proof.add(range(from, to));
      }
      return;
    }
    long left = Long.highestOneBit(to - from - 1);
    if (older <= left) {
      growth(older, from, from + left, known, proof);
      proof.add(range(from + left, to));
    } else {
      growth(older - left, from + left, to, false, proof);
      proof.add(range(from, from + left));
    }
  }

  private byte[] range(long from, long to) {
    long length = to - from;
    if (Long.bitCount(length) != 1) {
      long middle = from + Long.highestOneBit(length - 1);
      return Hashing.node(range(from, middle), range(middle, to));
    }
    int height = Long.numberOfTrailingZeros(length);
    long first = (from / length) << (height % 8);
    byte[] tile = tile(height / 8, first / Edge.WIDTH);
    var hashes = new ArrayList<byte[]>();
    for (int i = 0; i < 1 << (height % 8); i++) {
      int at = (int) (first % Edge.WIDTH + i) * Hashing.LENGTH;
      hashes.add(Arrays.copyOfRange(tile, at, at + Hashing.LENGTH));
    }
    return Edge.root(hashes);
  }

  private byte[] tile(int level, long n) {
    long all = (size >> (8 * level)) - n * Edge.WIDTH;
    int width = (int) Math.min(all, Edge.WIDTH);
    String full = LogFolder.tile(level, n, Edge.WIDTH);
    return read.computeIfAbsent(
        full,
        path ->
            folder
                .read(LogFolder.tile(level, n, width))
                .or(() -> folder.read(full))
                .orElseThrow(() -> new IllegalStateException("the log lost its tile " + full)));
  }
}
