package vn.chosach.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * A public key as people hand it on: {@code name+hash+base64(kind || key)} (c2sp.org/signed-note,
 * verifier keys). Kind 1 signs notes, kind 4 cosigns checkpoints with a time
 * (c2sp.org/tlog-cosignature).
 *
 * @param name name of the key
 * @param kind 1 or 4
 * @param raw 32 bytes of Ed25519 (RFC 8032)
 */
public record VerifierKey(String name, int kind, byte[] raw) {

  public static final int SIGNS = 1;
  public static final int COSIGNS = 4;

  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int SIGNATURE = 64;

  /**
   * @throws VerificationRefused if it is no such key, or its hash is not that of its name and key
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty() || parts[0].chars().anyMatch(c -> c <= ' ')) {
      throw bad(text);
    }
    byte[] bytes = Base64Text.read(parts[2]);
    if (bytes.length != 33 || (bytes[0] != SIGNS && bytes[0] != COSIGNS)) {
      throw bad(text);
    }
    var key = new VerifierKey(parts[0], bytes[0], Arrays.copyOfRange(bytes, 1, 33));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
      throw bad(text);
    }
    return key;
  }

  private static VerificationRefused bad(String text) {
    return new VerificationRefused(
        Reason.MALFORMED, "not a key (name+hash+base64): " + Base64Text.shortened(text));
  }

  /** First four bytes of SHA-256 over name, newline, kind and key. */
  public byte[] id() {
    byte[] hash =
        Merkle.sha256(
            (name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {(byte) kind}, raw);
    return Arrays.copyOf(hash, 4);
  }

  public String written() {
    byte[] bytes = ByteBuffer.allocate(33).put((byte) kind).put(raw).array();
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64Text.of(bytes);
  }

  boolean made(Note.Signature signature) {
    return signature.name().equals(name) && Arrays.equals(signature.keyId(), id());
  }

  /** Whether this key signed the text. */
  boolean signed(String text, Note.Signature signature) {
    return made(signature)
        && kind == SIGNS
        && signature.bytes().length == SIGNATURE
        && check(text.getBytes(StandardCharsets.UTF_8), signature.bytes());
  }

  /** Seconds since 1970 at which this key cosigned the text; empty when it did not. */
  OptionalLong cosigned(String text, Note.Signature signature) {
    if (!made(signature) || kind != COSIGNS || signature.bytes().length != 8 + SIGNATURE) {
      return OptionalLong.empty();
    }
    long time = ByteBuffer.wrap(signature.bytes()).getLong();
    byte[] rest = Arrays.copyOfRange(signature.bytes(), 8, signature.bytes().length);
    return time >= 0 && check(cosignedBytes(time, text), rest)
        ? OptionalLong.of(time)
        : OptionalLong.empty();
  }

  static byte[] cosignedBytes(long time, String text) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private boolean check(byte[] message, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey());
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = ByteBuffer.allocate(X509.length + 32).put(X509).put(raw).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key
        && key.name.equals(name)
        && key.kind == kind
        && Arrays.equals(key.raw, raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    return written();
  }
}
