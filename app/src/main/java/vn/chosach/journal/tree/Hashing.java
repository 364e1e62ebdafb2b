package vn.chosach.journal.tree;

import java.security.MessageDigest;
import vn.chosach.journal.Sha256;

/** Hashes of RFC 6962, section 2.1: a leaf after a byte 0, a node after a byte 1, SHA-256. */
public final class Hashing {

  /** Bytes of a hash. */
  public static final int LENGTH = 32;

  private Hashing() {}

  public static byte[] sha256(byte[] bytes) {
    return Sha256.of(bytes);
  }

  /**
   * What the log holds of an entry: its version and the hash of its canonical bytes, so that a
   * public log shows nothing of it.
   *
   * @param commitment SHA-256 of the canonical bytes
   */
  public static byte[] logged(byte[] commitment) {
    byte[] entry = new byte[1 + LENGTH];
    entry[0] = 1;
    System.arraycopy(commitment, 0, entry, 1, LENGTH);
    return entry;
  }

  public static byte[] leaf(byte[] entry) {
    MessageDigest digest = Sha256.begin();
    digest.update((byte) 0);
    return digest.digest(entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = Sha256.begin();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }
}
