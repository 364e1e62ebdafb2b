package vn.chosach.journal.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The growing tree with its tiles and entry bundles on disk. For one thread at a time. */
public final class TileTree {

  private static final int ENTRY = 1 + Hashing.LENGTH;

  private final LogFolder folder;
  private final Edge edge = new Edge();
  private final List<byte[]> bundle = new ArrayList<>();

  public TileTree(LogFolder folder) {
    this.folder = folder;
  }

  public long size() {
    return edge.size();
  }

  public byte[] root() {
    return edge.root();
  }

  /**
   * Goes on from tiles that were written before.
   *
   * @return whether all that is needed was there; else the tree is empty
   */
  public boolean resume(long size) {
    var unfinished = new ArrayList<List<byte[]>>();
    for (int level = 0; size >> (8 * level) > 0; level++) {
      long all = size >> (8 * level);
      int width = (int) (all % Edge.WIDTH);
      if (width == 0) {
        unfinished.add(List.of());
        continue;
      }
      Optional<byte[]> tile = tile(level, all / Edge.WIDTH, width);
      if (tile.isEmpty()) {
        return false;
      }
      unfinished.add(hashes(tile.get(), width));
    }
    int entries = (int) (size % Edge.WIDTH);
    var before = new ArrayList<byte[]>();
    if (entries > 0) {
      byte[] bytes = either(LogFolder.bundle(size / Edge.WIDTH, entries), size / Edge.WIDTH);
      if (bytes.length < entries * (2 + ENTRY)) {
        return false;
      }
      for (int i = 0; i < entries; i++) {
        int at = i * (2 + ENTRY) + 2;
        before.add(Arrays.copyOfRange(bytes, at, at + ENTRY));
      }
    }
    edge.resume(size, unfinished);
    bundle.clear();
    bundle.addAll(before);
    return true;
  }

  private Optional<byte[]> tile(int level, long n, int width) {
    return folder
        .read(LogFolder.tile(level, n, width))
        .or(() -> folder.read(LogFolder.tile(level, n, Edge.WIDTH)))
        .filter(bytes -> bytes.length >= width * Hashing.LENGTH);
  }

  private byte[] either(String path, long n) {
    return folder
        .read(path)
        .or(() -> folder.read(LogFolder.bundle(n, Edge.WIDTH)))
        .orElse(new byte[0]);
  }

  private static List<byte[]> hashes(byte[] tile, int width) {
    var hashes = new ArrayList<byte[]>(width);
    for (int i = 0; i < width; i++) {
      hashes.add(Arrays.copyOfRange(tile, i * Hashing.LENGTH, (i + 1) * Hashing.LENGTH));
    }
    return hashes;
  }

  /**
   * Adds entries and writes every tile and bundle that they touch; durable when it returns.
   *
   * @param entries what the log holds, in the order of their indexes
   */
  public void append(List<byte[]> entries) {
    try (LogFolder.Together files = folder.together()) {
      for (byte[] entry : entries) {
        append(entry, files);
      }
      if (!bundle.isEmpty()) {
        writeBundle(files, edge.size() / Edge.WIDTH);
      }
      for (int level = 0; level < edge.height(); level++) {
        List<byte[]> hashes = edge.unfinished(level);
        if (!hashes.isEmpty()) {
          long n = (edge.size() >> (8 * level)) / Edge.WIDTH;
          files.write(LogFolder.tile(level, n, hashes.size()), joined(hashes));
        }
      }
    }
  }

  private void append(byte[] entry, LogFolder.Together files) {
    bundle.add(entry);
    if (bundle.size() == Edge.WIDTH) {
      writeBundle(files, edge.size() / Edge.WIDTH);
      bundle.clear();
    }
    edge.append(
        Hashing.leaf(entry),
        (level, n, hashes) -> {
          files.write(LogFolder.tile(level, n, Edge.WIDTH), joined(hashes));
          files.dropUnfinished(LogFolder.tile(level, n, Edge.WIDTH));
        });
  }

  private void writeBundle(LogFolder.Together files, long n) {
    var bytes = new ByteArrayOutputStream();
    for (byte[] entry : bundle) {
      bytes.write(entry.length >> 8);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    files.write(LogFolder.bundle(n, bundle.size()), bytes.toByteArray());
    if (bundle.size() == Edge.WIDTH) {
      files.dropUnfinished(LogFolder.bundle(n, Edge.WIDTH));
    }
  }

  private static byte[] joined(List<byte[]> hashes) {
    var bytes = new ByteArrayOutputStream(hashes.size() * Hashing.LENGTH);
    hashes.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
