package vn.chosach.vault.keeping;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * Where sealed files lie, each at the SHA-256 of its bytes. What lies at an address is never
 * replaced. Nothing but sealed bytes comes here: keys never do.
 */
interface SealedStore {

  /**
   * Takes a file over; when it returns, the bytes outlive a crash.
   *
   * @param file whole, on the disk of this machine; may be gone afterwards
   * @param address SHA-256 of its bytes, 64 hexadecimal digits
   * @throws StoreFault when the store cannot be relied upon; nothing is kept then
   */
  void put(Path file, String address) throws IOException;

  /**
   * The bytes for reading here and there. Whoever reads proves them.
   *
   * @throws java.nio.file.NoSuchFileException when nothing lies there
   * @throws StoreFault when the store cannot be asked
   */
  SeekableByteChannel open(String address) throws IOException;

  /**
   * Removes what lies at an address, and says whether anything did.
   *
   * @throws StoreFault when it may still lie there
   */
  boolean clear(String address) throws IOException;
}
