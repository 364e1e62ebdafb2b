package vn.chosach.verify;

import java.util.Base64;
import vn.chosach.verify.VerificationRefused.Reason;

/** Base 64 (RFC 4648, section 4) as it stands in notes: padded, and written in one way only. */
final class Base64Text {

  private Base64Text() {}

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @throws VerificationRefused if it is no base 64 or could be written another way
   */
  static byte[] read(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (of(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new VerificationRefused(Reason.MALFORMED, "not base 64: " + shortened(text));
    }
    throw new VerificationRefused(
        Reason.MALFORMED, "not base 64 as it is written: " + shortened(text));
  }

  static byte[] hash(String text) {
    byte[] bytes = read(text);
    if (bytes.length != Merkle.HASH) {
      throw new VerificationRefused(Reason.MALFORMED, "not a hash of 32 bytes: " + shortened(text));
    }
    return bytes;
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
