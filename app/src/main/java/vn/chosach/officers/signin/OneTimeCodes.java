package vn.chosach.officers.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of RFC 6238 with the values every authenticator app uses: SHA-1, 30 s, 6 digits.
 */
final class OneTimeCodes {

  static final int STEP_SECONDS = 30;
  static final int SECRET_BYTES = 20;
  private static final int DRIFT_STEPS = 1;
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private OneTimeCodes() {}

  /** The code of a secret at a moment. */
  static String at(byte[] secret, Instant moment) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, GENERATOR.getAlgorithm()), moment);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a secret of one-time codes", e);
    }
  }

  /** The time step whose code was typed: now, one before or one after (RFC 6238, section 5.2). */
  static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
    long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    for (long step = present - DRIFT_STEPS; step <= present + DRIFT_STEPS; step++) {
      String code = at(secret, Instant.ofEpochSecond(step * STEP_SECONDS));
      if (MessageDigest.isEqual(bytes(code), bytes(typed))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
