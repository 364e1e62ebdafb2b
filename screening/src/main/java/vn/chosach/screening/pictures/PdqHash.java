package vn.chosach.screening.pictures;

/**
 * A PDQ hash: 256 bits in four words, bit {@code k} in word {@code k / 64}.
 *
 * @param a bits 0 to 63
 * @param b bits 64 to 127
 * @param c bits 128 to 191
 * @param d bits 192 to 255
 */
public record PdqHash(long a, long b, long c, long d) {

  /** Kept beside every stored hash, so that hashes of different versions are never compared. */
  public static final String ALGORITHM = "pdq-1";

  /**
   * Reads 64 hexadecimal digits, bit 255 first.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static PdqHash parse(String hex) {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("a PDQ hash has 64 hexadecimal digits: " + hex);
    }
    return new PdqHash(
        Long.parseUnsignedLong(hex, 48, 64, 16),
        Long.parseUnsignedLong(hex, 32, 48, 16),
        Long.parseUnsignedLong(hex, 16, 32, 16),
        Long.parseUnsignedLong(hex, 0, 16, 16));
  }

  /** Number of bits that differ, 0 to 256. */
  public int distance(PdqHash other) {
    return Long.bitCount(a ^ other.a)
        + Long.bitCount(b ^ other.b)
        + Long.bitCount(c ^ other.c)
        + Long.bitCount(d ^ other.d);
  }

  /** Word 0 to 3. */
  long word(int number) {
    return switch (number) {
      case 0 -> a;
      case 1 -> b;
      case 2 -> c;
      default -> d;
    };
  }

  /** Sixteen bits: slot 0 to 15. */
  int slot(int number) {
    return (int) (word(number >> 2) >>> 16 * (number & 3)) & 0xFFFF;
  }

  /** 64 hexadecimal digits, bit 255 first, as the published implementations print it. */
  @Override
  public String toString() {
    return "%016x%016x%016x%016x".formatted(d, c, b, a);
  }
}
