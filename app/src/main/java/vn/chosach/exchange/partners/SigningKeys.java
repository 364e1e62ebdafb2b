package vn.chosach.exchange.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Signatures of what one installation submits to another: Ed25519 over identifier, second and body,
 * as Standard Webhooks 1.0 lays down for its version {@code v1a}. The own key is made when it is
 * first asked for; its private part lies sealed.
 */
@Component
public class SigningKeys {

  private static final String PREFIX = "whpk_";
  private static final String VERSION = "v1a,";
  private static final String ALGORITHM = "Ed25519";
  private static final String X509 = "302a300506032b6570032100";
  private static final String PLACE = "exchange-own-key";
  private static final int RAW = 32;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final InstantSource time;

  SigningKeys(JdbcClient jdbc, Vault vault, InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.time = time;
  }

  /** The 32 bytes of a public key as it is written; empty for what is none. */
  static Optional<byte[]> parse(String written) {
    if (!written.strip().matches(PREFIX + "[A-Za-z0-9+/]{43}=")) {
      return Optional.empty();
    }
    return Optional.of(Base64.getDecoder().decode(written.strip().substring(PREFIX.length())));
  }

  /** Whether a key made a signature. */
  public static boolean made(String key, String signature, String id, long second, byte[] body) {
    byte[] raw = parse(key).orElse(null);
    if (raw == null || !signature.startsWith(VERSION)) {
      return false;
    }
    try {
      Signature ed25519 = Signature.getInstance(ALGORITHM);
      byte[] encoded = ByteBuffer.allocate(44).put(HexFormat.of().parseHex(X509)).put(raw).array();
      ed25519.initVerify(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
      ed25519.update(start(id, second));
      ed25519.update(body);
      return ed25519.verify(Base64.getDecoder().decode(signature.substring(VERSION.length())));
    } catch (IllegalArgumentException | GeneralSecurityException noSignature) {
      return false;
    }
  }

  /** Signs with the own key. */
  @Transactional
  public String sign(String id, long second, byte[] body) {
    try {
      return sign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(own().secret())),
          id,
          second,
          body);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Signs with a key. */
  public static String sign(java.security.PrivateKey key, String id, long second, byte[] body) {
    try {
      Signature ed25519 = Signature.getInstance(ALGORITHM);
      ed25519.initSign(key);
      ed25519.update(start(id, second));
      ed25519.update(body);
      return VERSION + Base64.getEncoder().encodeToString(ed25519.sign());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] start(String id, long second) {
    return (id + "." + second + ".").getBytes(UTF_8);
  }

  /** The own public key, for two persons of the other side to enter. */
  @Transactional
  public String published() {
    return own().published();
  }

  /** A public key as it is written. */
  public static String written(java.security.PublicKey key) {
    byte[] encoded = key.getEncoded();
    return PREFIX
        + Base64.getEncoder()
            .encodeToString(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
  }

  private record OwnKey(String published, byte[] secret) {}

  private OwnKey own() {
    return kept().orElseGet(this::make);
  }

  private Optional<OwnKey> kept() {
    return jdbc.sql("SELECT published, secret FROM exchange.own_key")
        .query(OwnKey.class)
        .optional()
        .map(key -> new OwnKey(key.published(), vault.open(Lock.ACCESS, PLACE, key.secret())));
  }

  /** Of two programs that make one at once, the first made the key of both. */
  private OwnKey make() {
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
    jdbc.sql(
            """
            INSERT INTO exchange.own_key (sole, published, secret, made_at)
            VALUES (true, :published, :secret, :now) ON CONFLICT DO NOTHING
            """)
        .param("published", written(pair.getPublic()))
        .param("secret", vault.seal(Lock.ACCESS, PLACE, pair.getPrivate().getEncoded()))
        .param("now", time.instant())
        .update();
    return kept().orElseThrow();
  }
}
