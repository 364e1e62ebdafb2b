package vn.chosach.screening.pictures;

import java.nio.charset.StandardCharsets;

/**
 * Tells from the head of a JPEG file whether its first component is the luminance, so that it can
 * be read as it is stored, without the colours. When in doubt it is not.
 */
final class JpegColours {

  private static final int START_OF_SCAN = 0xDA;
  private static final int ADOBE_LENGTH = 12;

  private boolean jfif;
  private boolean exif;
  private boolean usualNames;
  private int transform = -1;
  private int components;

  private JpegColours() {}

  static boolean luminanceFirst(byte[] file) {
    var head = new JpegColours();
    return head.read(file) && head.luminanceFirst();
  }

  /** The rules of the decoders: what Adobe says, else JFIF, else Exif with the usual names. */
  private boolean luminanceFirst() {
    if (components == 1) {
      return true;
    }
    if (components != 3) {
      return false;
    }
    return transform >= 0 ? transform == 1 : jfif || exif && usualNames;
  }

  private boolean read(byte[] file) {
    if (file.length < 4 || (file[0] & 255) != 0xFF || (file[1] & 255) != 0xD8) {
      return false;
    }
    int at = 2;
    while (at + 4 <= file.length && (file[at] & 255) == 0xFF) {
      int marker = file[at + 1] & 255;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == START_OF_SCAN) {
        return true;
      }
      int length = (file[at + 2] & 255) << 8 | file[at + 3] & 255;
      int body = at + 4;
      at += 2 + length;
      if (length < 2 || at > file.length) {
        return false;
      }
      segment(file, marker, body, length - 2);
    }
    return false;
  }

  private void segment(byte[] file, int marker, int at, int length) {
    switch (marker) {
      case 0xE0 -> jfif |= begins(file, at, length, "JFIF\0");
      case 0xE1 -> exif |= begins(file, at, length, "Exif\0");
      case 0xEE -> {
        if (length >= ADOBE_LENGTH && begins(file, at, length, "Adobe")) {
          transform = file[at + ADOBE_LENGTH - 1] & 255;
        }
      }
      // Tables of other sorts share the numbers of the frames.
      case 0xC4, 0xC8, 0xCC -> {}
      default -> {
        if (marker >= 0xC0 && marker <= 0xCF && length >= 6) {
          frame(file, at, length);
        }
      }
    }
  }

  private void frame(byte[] file, int at, int length) {
    components = file[at + 5] & 255;
    usualNames = length >= 6 + 3 * components;
    for (int i = 0; usualNames && i < components; i++) {
      usualNames = file[at + 6 + 3 * i] == i + 1;
    }
  }

  private static boolean begins(byte[] file, int at, int length, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
    return length >= bytes.length
        && java.util.Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
  }
}
