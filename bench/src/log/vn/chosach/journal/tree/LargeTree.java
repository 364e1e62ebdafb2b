package vn.chosach.journal.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A log of millions of leaves on disk: how long a proof takes, and a key to verify it with. */
public final class LargeTree {

  private LargeTree() {}

  /**
   * @param arguments folder, number of leaves
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    long leaves = Long.parseLong(arguments[1]);
    Path folder = home.resolve("journal");
    LogKey key = LogKey.in(home.resolve("keys/log.key"), "bench.example.vn/log");
    var edge = new Edge();
    var bundle = new ByteArrayOutputStream();
    for (long i = 0; i < leaves; i++) {
      byte[] entry =
          Hashing.logged(Hashing.sha256(ByteBuffer.allocate(8).putLong(i).array()));
      bundle.write(0);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
      edge.append(Hashing.leaf(entry), (level, n, hashes) -> tile(folder, level, n, hashes));
      if ((i + 1) % Edge.WIDTH == 0) {
        write(folder, LogFolder.bundle(i / Edge.WIDTH, Edge.WIDTH), bundle.toByteArray());
        bundle.reset();
      }
    }
    if (bundle.size() > 0) {
      write(
          folder,
          LogFolder.bundle(leaves / Edge.WIDTH, (int) (leaves % Edge.WIDTH)),
          bundle.toByteArray());
    }
    for (int level = 0; level < edge.height(); level++) {
      List<byte[]> rest = edge.unfinished(level);
      if (!rest.isEmpty()) {
        tile(folder, level, (leaves >> (8 * level)) / Edge.WIDTH, rest);
      }
    }
    write(folder, "checkpoint", TreeHead.sign(key, leaves, edge.root()).note().getBytes("UTF-8"));
    write(folder, "key", (key.open().written() + "\n").getBytes("UTF-8"));
    prove(folder, leaves);
  }

  private static void prove(Path folder, long leaves) {
    var random = new SplittableRandom(389);
    var times = new ArrayList<Double>();
    for (int i = 0; i < 2_000; i++) {
      long index = random.nextLong(leaves);
      long began = System.nanoTime();
      new TileProofs(new LogFolder(folder), leaves).inclusion(index);
      times.add((System.nanoTime() - began) / 1e6);
    }
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "inclusion proof at %,d leaves   p50 %.2f  p99 %.2f  longest %.2f ms   (goal 20)%n",
        leaves,
        times.get(times.size() / 2),
        times.get(times.size() * 99 / 100),
        times.getLast());
  }

  private static void tile(Path folder, int level, long n, List<byte[]> hashes) {
    var bytes = new ByteArrayOutputStream();
    hashes.forEach(bytes::writeBytes);
    write(folder, LogFolder.tile(level, n, hashes.size()), bytes.toByteArray());
  }

  /** Not forced to the disk: only reading is measured here. */
  private static void write(Path folder, String path, byte[] bytes) {
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
