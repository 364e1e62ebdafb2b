package vn.chosach.vault.keeping;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Sha256;

/**
 * Files addressed by the SHA-256 of what lies there: sealed bytes, so that anyone can check that
 * nothing was altered and nobody can guess content from an address. A file is written beside,
 * forced to the disk and then given to its address, on this disk or in the store that the settings
 * name, before any row speaks of it; that it arrives is written down before, so that what no row
 * comes to name is found again.
 */
@Component
public class ContentStore {

  private static final int LOOKS_EACH = 256_000;

  private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);

  private final Path folder;
  private final StagingSettings staging;
  private final SealedStore store;
  private final Consumer<String> arriving;

  @Autowired
  ContentStore(
      VaultSettings settings,
      BucketSettings bucket,
      StagingSettings staging,
      InstantSource clock,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this(
        settings.files(),
        staging,
        store(settings.files(), bucket, clock),
        arriving(jdbc, transactions, clock));
  }

  ContentStore(Path folder, StagingSettings staging, SealedStore store, Consumer<String> arriving) {
    this.folder = folder;
    this.staging = staging;
    this.store = store;
    this.arriving = arriving;
  }

  /** Apart from the act, which may be taken back: what was put there lies there all the same. */
  static Consumer<String> arriving(
      JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return address ->
        apart.executeWithoutResult(
            status ->
                jdbc.sql(
                        """
                        INSERT INTO vault.arriving (address, since) VALUES (:address, :now)
                        ON CONFLICT DO NOTHING
                        """)
                    .param("address", address)
                    .param("now", clock.instant())
                    .update());
  }

  static SealedStore store(Path folder, BucketSettings bucket, InstantSource clock) {
    var disk = new Boards(folder);
    return bucket.isSetUp() ? new Bucket(bucket, disk, clock) : disk;
  }

  /** The disk is what it is; a store elsewhere is asked what it can do, and that is said. */
  @EventListener(ApplicationReadyEvent.class)
  void look() {
    if (store instanceof Bucket bucket) {
      try {
        bucket.lacks().forEach(lack -> LOG.warn("The store of sealed files falls short: {}", lack));
      } catch (StoreFault away) {
        LOG.error("The store of sealed files cannot be used: {}", away.getMessage());
      }
    }
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
              Sha256.begin());
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

    /**
     * Makes what was written durable and gives its address.
     *
     * @throws StoreFault when a store elsewhere cannot be relied upon; nothing lies there then
     */
    public String place() throws IOException {
      out.close();
      force(path);
      String address = HexFormat.of().formatHex(out.getMessageDigest().digest());
      arriving.accept(address);
      store.put(path, address);
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

  /**
   * Whether the bytes at an address are those that were put there.
   *
   * @throws StoreFault when the store cannot be asked, which says nothing of the bytes
   */
  public boolean unaltered(String address) {
    try (InputStream in = open(address)) {
      return digestOf(in).equals(address);
    } catch (IOException gone) {
      return false;
    }
  }

  public InputStream open(String address) throws IOException {
    return Channels.newInputStream(openAnywhere(address));
  }

  /** The sealed bytes for reading here and there. */
  public SeekableByteChannel openAnywhere(String address) throws IOException {
    return store.open(address);
  }

  /**
   * Removes what lies at an address; when the store does not let go, {@link #clearLate} does.
   *
   * @return whether something lay there and is gone now
   */
  public boolean clear(String address) {
    try {
      return store.clear(address);
    } catch (StoreFault | IOException notNow) {
      LOG.warn("What lies at {} is to go and is still there", address);
      mark(address);
      return false;
    }
  }

  private void mark(String address) {
    try {
      Files.createDirectories(late());
      Files.write(late().resolve(address), new byte[0]);
      force(late());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries again to remove what a store did not let go; one that stays holds up no other. */
  public void clearLate() {
    if (!Files.isDirectory(late())) {
      return;
    }
    try (Stream<Path> left = Files.list(late())) {
      for (Path mark : left.toList()) {
        try {
          store.clear(mark.getFileName().toString());
          Files.delete(mark);
        } catch (StoreFault | IOException notYet) {
          LOG.warn("What lies at {} is still there", mark.getFileName());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was being written before a moment by a program that died. */
  public void clearHalves(Instant before) {
    Path incoming = folder.resolve("incoming");
    if (!Files.isDirectory(incoming)) {
      return;
    }
    try (Stream<Path> halves = Files.list(incoming)) {
      for (Path half : halves.toList()) {
        try {
          if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
            Files.deleteIfExists(half);
          }
        } catch (NoSuchFileException isWhole) {
          // It was given to its address, or was closed, since the folder was read.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path late() {
    return folder.resolve("to-clear");
  }

  static String digestOf(InputStream in) throws IOException {
    return Sha256.hex(in);
  }

  /** Forces a file, or the names in a folder, to the disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
