package vn.chosach.exchange.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.chosach.exchange.partners.DeliveryRepository.DueDelivery;

/** Signatures as Standard Webhooks 1.0 lays them down: HMAC-SHA256 of identifier, time and body. */
public final class HookSignature {

  private static final String HASH = "HmacSHA256";
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private HookSignature() {}

  /** A new secret. */
  public static byte[] secret() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The secret as it is handed out. */
  public static String said(byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /** The headers of a delivery, with a signature by each secret. */
  static Map<String, String> headers(DueDelivery one, Instant at) {
    String second = String.valueOf(at.getEpochSecond());
    byte[] start = (one.id() + "." + second + ".").getBytes(UTF_8);
    return Map.of(
        "webhook-id",
        one.id().toString(),
        "webhook-timestamp",
        second,
        "webhook-signature",
        Stream.of(one.secret(), one.former())
            .filter(Objects::nonNull)
            .map(it -> "v1," + Base64.getEncoder().encodeToString(mac(it, start, one.body())))
            .collect(Collectors.joining(" ")));
  }

  private static byte[] mac(byte[] secret, byte[] start, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(secret, HASH));
      mac.update(start);
      return mac.doFinal(body);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
