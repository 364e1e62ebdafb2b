package vn.chosach.officers;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Prints the one-time code of a secret, for the demonstration account that has a second factor. */
final class TotpCode {

  private TotpCode() {}

  /**
   * @param arguments the secret in base 32 (RFC 4648), blanks allowed
   */
  public static void main(String[] arguments) throws InvalidKeyException {
    if (arguments.length == 0) {
      System.err.println("usage: code SECRET");
      System.exit(2);
    }
    Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
    System.out.println(at(String.join("", arguments), started));
  }

  /** The code of RFC 6238 (SHA-1, 30 s, 6 digits) at a moment. */
  static String at(String secret, Instant moment) throws InvalidKeyException {
    var generator = new TimeBasedOneTimePasswordGenerator();
    byte[] key = Base32.decode(secret.replace(" ", ""));
    return generator.generateOneTimePasswordString(
        new SecretKeySpec(key, generator.getAlgorithm()), moment);
  }
}
