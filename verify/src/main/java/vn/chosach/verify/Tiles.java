package vn.chosach.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * Reads tiles and entry bundles (c2sp.org/tlog-tiles) of one tree size, and finds proofs in them.
 * Not for many threads.
 */
public final class Tiles {

  /** Hashes in a full tile, entries in a full bundle. */
  public static final int WIDTH = 256;

  private static final int MOST_BUNDLE = WIDTH * (2 + 0xFFFF);

  private final TileSource source;
  private final long size;
  private final Map<String, byte[]> read = new HashMap<>();

  public Tiles(TileSource source, long size) {
    this.source = source;
    this.size = size;
  }

  /** {@code x001/x234/067} for 1234067. */
  static String number(long n) {
    var path = new StringBuilder("%03d".formatted(n % 1000));
    for (long rest = n / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return path.toString();
  }

  /** Hashes that the tile at a level holds in a tree of this size. */
  int width(int level, long n) {
    long all = level * 8 >= Long.SIZE - 1 ? 0 : size >> (level * 8);
    return (int) Math.clamp(all - n * WIDTH, 0, WIDTH);
  }

  /** All hashes of a tile, one after another. */
  byte[] tile(int level, long n) {
    int width = width(level, n);
    String path = "tile/" + level + "/" + number(n);
    byte[] bytes = read.computeIfAbsent(path, p -> file(p, width, WIDTH * Merkle.HASH));
    if (bytes.length < width * Merkle.HASH) {
      throw new VerificationRefused(
          Reason.TRUNCATED,
          "%s holds %d bytes, %d hashes need %d"
              .formatted(path, bytes.length, width, width * Merkle.HASH));
    }
    if (bytes.length % Merkle.HASH != 0) {
      throw new VerificationRefused(Reason.TRUNCATED, path + " does not hold whole hashes");
    }
    return bytes;
  }

  /** The entries of a bundle. */
  List<byte[]> bundle(long n) {
    int width = width(0, n);
    String path = "tile/entries/" + number(n);
    ByteBuffer in = ByteBuffer.wrap(file(path, width, MOST_BUNDLE));
    var entries = new ArrayList<byte[]>(width);
    while (entries.size() < width) {
      if (in.remaining() < 2) {
        throw new VerificationRefused(
            Reason.TRUNCATED, path + " ends after " + entries.size() + " of " + width + " entries");
      }
      int length = in.getShort() & 0xFFFF;
      if (in.remaining() < length) {
        throw new VerificationRefused(
            Reason.TRUNCATED, path + " ends inside entry " + entries.size());
      }
      byte[] entry = new byte[length];
      in.get(entry);
      entries.add(entry);
    }
    return entries;
  }

  private byte[] file(String path, int width, int most) {
    if (width < WIDTH) {
      var partial = source.read(path + ".p/" + width, most);
      if (partial.isPresent()) {
        return partial.get();
      }
    }
    return source.need(path, most);
  }

  byte[] leaf(long index) {
    int at = (int) (index % WIDTH) * Merkle.HASH;
    return Arrays.copyOfRange(tile(0, index / WIDTH), at, at + Merkle.HASH);
  }

  /** Root of the first leaves of this tree. */
  public byte[] root(long leaves) {
    return leaves == 0 ? Merkle.sha256() : range(0, leaves);
  }

  /** Inclusion proof (RFC 6962, 2.1.1) of an index in this tree. */
  public List<byte[]> inclusion(long index) {
    var path = new ArrayList<byte[]>();
    path(index, 0, size, path);
    return path;
  }

  private void path(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + Long.highestOneBit(to - from - 1);
    if (index < middle) {
      path(index, from, middle, path);
      path.add(range(middle, to));
    } else {
      path(index, middle, to, path);
      path.add(range(from, middle));
    }
  }

  /** Consistency proof (RFC 6962, 2.1.2) from an older size to this one. */
  public List<byte[]> consistency(long older) {
    var proof = new ArrayList<byte[]>();
    if (older > 0 && older < size) {
      subproof(older, 0, size, true, proof);
    }
    return proof;
  }

  private void subproof(long m, long from, long to, boolean whole, List<byte[]> proof) {
    if (m == to - from) {
      if (!whole) {
        proof.add(range(from, to));
      }
      return;
    }
    long k = Long.highestOneBit(to - from - 1);
    if (m <= k) {
      subproof(m, from, from + k, whole, proof);
      proof.add(range(from + k, to));
    } else {
      subproof(m - k, from + k, to, false, proof);
      proof.add(range(from, from + k));
    }
  }

  /** Root over leaves from (included) to (not included); begins where a subtree begins. */
  private byte[] range(long from, long to) {
    long length = to - from;
    if (Long.bitCount(length) == 1) {
      return subtree(Long.numberOfTrailingZeros(length), from / length);
    }
    long middle = from + Long.highestOneBit(length - 1);
    return Merkle.node(range(from, middle), range(middle, to));
  }

  /** A complete subtree: from hashes of the tile in which it lies. */
  private byte[] subtree(int height, long n) {
    int inside = height % 8;
    long first = n << inside;
    byte[] tile = tile(height / 8, first / WIDTH);
    var hashes = new ArrayList<byte[]>();
    for (int i = 0; i < 1 << inside; i++) {
      int at = (int) (first % WIDTH + i) * Merkle.HASH;
      hashes.add(Arrays.copyOfRange(tile, at, at + Merkle.HASH));
    }
    return Merkle.root(hashes);
  }
}
