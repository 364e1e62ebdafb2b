package vn.chosach.officers;

import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;
import vn.chosach.officers.credentials.OneTimeCodes;

/** Prints the one-time code of a secret, for the demonstration account that has a second factor. */
final class TotpCode {

  private TotpCode() {}

  /**
   * @param arguments the secret in base 32 (RFC 4648), blanks allowed
   */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      System.err.println("usage: code SECRET");
      System.exit(2);
    }
    Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
    try {
      System.out.println(at(String.join("", arguments), started));
    } catch (DecoderException noSecret) {
      System.err.println(
          "chosach: that is no secret in base 32 (letters A to Z and digits 2 to 7)");
      System.exit(2);
    }
  }

  /** The code of a secret as people copy it: base 32, upper case, blanks between groups. */
  static String at(String secret, Instant moment) {
    return OneTimeCodes.at(Base32.decode(secret.replace(" ", "")), moment);
  }
}
