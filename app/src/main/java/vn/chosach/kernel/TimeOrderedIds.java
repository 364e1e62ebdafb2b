package vn.chosach.kernel;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits. New rows
 * therefore land at the right end of a B-tree.
 *
 * @param clock the time that is written into the identifier
 * @param random a cryptographically strong generator
 */
public record TimeOrderedIds(InstantSource clock, RandomGenerator random) implements IdSource {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  @Override
  public UUID next() {
    // One draw: a strong generator takes as long for a few bits as for all of them.
    var bits = new byte[Long.BYTES + Short.BYTES];
    random.nextBytes(bits);
    ByteBuffer drawn = ByteBuffer.wrap(bits);
    long low = VARIANT_RFC | (drawn.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
    long high = (clock.millis() << 16) | VERSION_7 | (drawn.getShort() & 0x0FFFL);
    return new UUID(high, low);
  }
}
