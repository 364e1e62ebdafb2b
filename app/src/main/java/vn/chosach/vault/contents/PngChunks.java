package vn.chosach.vault.contents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A PNG reduced to the chunks that hold the picture (PNG specification, third edition, section 11).
 * Texts, profiles and whatever follows the end are dropped before a decoder sees them: compressed
 * texts are the usual hiding place of a bomb.
 */
final class PngChunks {

  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;
  private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngChunks() {}

  /**
   * @return nothing when the file ends before its end chunk
   */
  static Optional<byte[]> pictureOnly(byte[] png) {
    var kept = new ByteArrayOutputStream(png.length);
    kept.write(png, 0, Math.min(SIGNATURE, png.length));
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE;
    while (at + FRAME <= png.length) {
      long length = Integer.toUnsignedLong(in.getInt(at));
      if (at + FRAME + length > png.length) {
        return Optional.empty();
      }
      String name = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
      int whole = FRAME + (int) length;
      if (PICTURE.contains(name)) {
        kept.write(png, at, whole);
      }
      if (name.equals("IEND")) {
        return Optional.of(kept.toByteArray());
      }
      at += whole;
    }
    return Optional.empty();
  }
}
