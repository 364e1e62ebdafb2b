package vn.chosach.identifiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UUIDs of version 5 (RFC 9562, 5.5): the same name in the same space is the same UUID anywhere.
 */
public final class NamedUuid {

  private static final int BYTES = 16;

  private NamedUuid() {}

  public static UUID of(UUID space, String name) {
    try {
      // SHA-1 because the standard says so; nothing is proved by it.
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(BYTES)
              .putLong(space.getMostSignificantBits())
              .putLong(space.getLeastSignificantBits())
              .flip());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(UTF_8)));
      long most = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
      long least = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
      return new UUID(most, least);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
