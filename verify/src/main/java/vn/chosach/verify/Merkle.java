package vn.chosach.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1, and its checks as RFC 9162, sections 2.1.3.2 and
 * 2.1.4.2, write them. SHA-256; a leaf is hashed after a byte 0, a node after a byte 1.
 */
public final class Merkle {

  /** Bytes of a hash. */
  public static final int HASH = 32;

  private Merkle() {}

  /** SHA-256 of some bytes. */
  public static byte[] sha256(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  public static byte[] leaf(byte[] entry) {
    MessageDigest digest = digest();
    digest.update((byte) 0);
    return digest.digest(entry);
  }

  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = digest();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /**
   * Root over leaf hashes, by the definition of RFC 6962; the empty tree has SHA-256 of nothing.
   */
  public static byte[] root(List<byte[]> leaves) {
    return switch (leaves.size()) {
      case 0 -> sha256();
      case 1 -> leaves.getFirst();
      default -> {
        int left = Integer.highestOneBit(leaves.size() - 1);
        yield node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
      }
    };
  }

  /**
   * Whether a leaf stands at an index of a tree (RFC 9162, 2.1.3.2).
   *
   * @param index from 0
   * @param size leaves of the tree
   */
  public static boolean includes(
      byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long fn = index;
    long sn = size - 1;
    byte[] r = leaf;
    for (byte[] p : proof) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = node(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(r, root);
  }

  /**
   * Whether a tree grew out of an older one without any change (RFC 9162, 2.1.4.2). A tree grows
   * out of the empty tree and out of itself with an empty proof.
   */
  public static boolean grew(
      long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
    if (first < 0 || first > second) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    if (first == 0) {
      return proof.isEmpty() && Arrays.equals(firstRoot, sha256());
    }
    if (proof.isEmpty()) {
      return false;
    }
    int from = 0;
    byte[] start = firstRoot;
    if (Long.bitCount(first) != 1) {
      start = proof.getFirst();
      from = 1;
    }
    long fn = first - 1;
    long sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    byte[] fr = start;
    byte[] sr = start;
    for (byte[] c : proof.subList(from, proof.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = node(c, fr);
        sr = node(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
  }
}
