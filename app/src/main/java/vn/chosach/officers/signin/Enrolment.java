package vn.chosach.officers.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Base32;

/**
 * A secret as it is shown for enrolment.
 *
 * @param key in base 32 (RFC 4648), in groups of four, for typing
 * @param qr the same as the address that authenticator apps read
 */
public record Enrolment(String key, QrCode qr) {

  private static final String ISSUER = "Cho Sach 389";

  static Enrolment of(String accountName, byte[] secret) {
    String key = Base32.toBase32String(secret);
    String address =
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(encoded(ISSUER), encoded(accountName), key, encoded(ISSUER));
    return new Enrolment(key.replaceAll("(.{4})(?=.)", "$1 "), QrCode.of(address));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
