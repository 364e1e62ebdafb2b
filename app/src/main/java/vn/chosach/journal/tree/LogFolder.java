package vn.chosach.journal.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The published log on disk in the layout of C2SP tlog-tiles. A file appears whole or not at all:
 * written beside, forced to the disk, moved to its name, and the name forced.
 */
public final class LogFolder {

  private final Path folder;

  public LogFolder(Path folder) {
    this.folder = folder;
  }

  /** {@code x001/x234/067} for 1234067. */
  static String number(long n) {
    var path = new StringBuilder("%03d".formatted(n % 1000));
    for (long rest = n / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return path.toString();
  }

  static String tile(int level, long n, int width) {
    return part("tile/" + level + "/" + number(n), width);
  }

  static String bundle(long n, int width) {
    return part("tile/entries/" + number(n), width);
  }

  private static String part(String path, int width) {
    return width == Edge.WIDTH ? path : path + ".p/" + width;
  }

  /** What stands at a path below the log; empty when nothing does. */
  public Optional<byte[]> read(String path) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(path)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<String> text(String path) {
    return read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Writes a file durably, in place of one that is there. */
  public void write(String path, byte[] bytes) {
    try (Together alone = together()) {
      alone.write(path, bytes);
    }
  }

  Together together() {
    return new Together();
  }

  /**
   * Files that are written in one go: each is forced to the disk before it gets its name, and the
   * names of all are forced once. Forcing is what publication costs the acts: their commits wait
   * for the same disk.
   */
  final class Together implements AutoCloseable {

    private final Set<Path> named = new LinkedHashSet<>();
    private final List<String> full = new ArrayList<>();

    /** In place of a file that is there; durable when this is closed. */
    void write(String path, byte[] bytes) {
      Path file = folder.resolve(path);
      Path parent = java.util.Objects.requireNonNull(file.getParent());
      try {
        boolean known = named.contains(parent) || Files.isDirectory(parent);
        Files.createDirectories(parent);
        Path half = parent.resolve(file.getFileName() + ".half");
        writeForced(half, bytes);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        named.add(parent);
        for (Path names = parent; !known && names.startsWith(folder); names = above(names)) {
          named.add(above(names));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Takes the unfinished forms of a tile or bundle away, once the full one is durable. */
    void dropUnfinished(String path) {
      full.add(path);
    }

    @Override
    public void close() {
      try {
        for (Path names : named) {
          forced(names);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      full.forEach(LogFolder.this::drop);
    }
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
  }

  private static Path above(Path names) {
    return java.util.Objects.requireNonNull(names.toAbsolutePath().getParent());
  }

  private static void forced(Path names) throws IOException {
    try (FileChannel channel = FileChannel.open(names, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void drop(String path) {
    Path parts = folder.resolve(path + ".p");
    if (!Files.isDirectory(parts)) {
      return;
    }
    try (Stream<Path> all = Files.list(parts)) {
      for (Path part : (Iterable<Path>) all::iterator) {
        Files.delete(part);
      }
      Files.delete(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
