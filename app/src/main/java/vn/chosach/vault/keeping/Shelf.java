package vn.chosach.vault.keeping;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Files on disk, addressed by the SHA-256 of what lies there: sealed bytes, so that anyone can
 * check that nothing was altered and nobody can guess content from an address. A file is written
 * beside, forced to the disk and then moved to its address, before any row speaks of it.
 */
@Component
public class Shelf {

  private static final int LOOKS_EACH = 256_000;

  private final Path folder;
  private final StagingSettings staging;

  @Autowired
  Shelf(VaultSettings settings, StagingSettings staging) {
    this(settings.files(), staging);
  }

  Shelf(Path folder, StagingSettings staging) {
    this.folder = folder;
    this.staging = staging;
  }

  Path folder() {
    return folder;
  }

  /** Writes as long as the volume has more than its reserve, and fails like a full disk after. */
  private final class Reserved extends FilterOutputStream {
    private final FileStore volume;
    private int since = LOOKS_EACH;

    Reserved(OutputStream out, FileStore volume) {
      super(out);
      this.volume = volume;
    }

    @Override
    public void write(int one) throws IOException {
      look(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      look(count);
      out.write(bytes, from, count);
    }

    private void look(int count) throws IOException {
      since += count;
      if (since >= LOOKS_EACH) {
        since = 0;
        if (volume.getUsableSpace() < staging.reserveOf(volume.getTotalSpace())) {
          throw new IOException("only the reserve of the volume is left");
        }
      }
    }
  }

  /** A file being written. Closed without {@link #place}, it leaves nothing behind. */
  public final class Half implements AutoCloseable {
    private final Path path;
    private final DigestOutputStream out;

    private Half() throws IOException {
      Path incoming = folder.resolve("incoming");
      Files.createDirectories(
          incoming,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      path =
          Files.createTempFile(
              incoming,
              "half",
              null,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      out =
          new DigestOutputStream(
              new BufferedOutputStream(
                  new Reserved(Files.newOutputStream(path), Files.getFileStore(path))),
              newDigest());
    }

    public OutputStream out() {
      return out;
    }

    public InputStream written() throws IOException {
      out.flush();
      return Files.newInputStream(path);
    }

    /** The same for reading here and there. */
    public SeekableByteChannel writtenAnywhere() throws IOException {
      out.flush();
      return Files.newByteChannel(path);
    }

    /** Makes what was written durable and gives its address. */
    public String place() throws IOException {
      out.close();
      force(path);
      String address = HexFormat.of().formatHex(out.getMessageDigest().digest());
      Path board = board(address);
      Files.createDirectories(board);
      Files.move(path, board.resolve(address), StandardCopyOption.ATOMIC_MOVE);
      force(board);
      force(folder);
      return address;
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(path);
    }
  }

  public Half begin() throws IOException {
    return new Half();
  }

  /** Whether the bytes at an address are those that were put there. */
  public boolean unaltered(String address) {
    MessageDigest digest = newDigest();
    try (InputStream in = open(address)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException gone) {
      return false;
    }
    return HexFormat.of().formatHex(digest.digest()).equals(address);
  }

  public InputStream open(String address) throws IOException {
    return Files.newInputStream(at(address));
  }

  /** The sealed bytes for reading here and there. */
  public SeekableByteChannel openAnywhere(String address) throws IOException {
    return Files.newByteChannel(at(address));
  }

  public void clear(String address) {
    try {
      Files.deleteIfExists(at(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forces a file, or the names in a folder, to the disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private Path at(String address) {
    return board(address).resolve(address);
  }

  private Path board(String address) {
    return folder.resolve(address.substring(0, 2));
  }
}
