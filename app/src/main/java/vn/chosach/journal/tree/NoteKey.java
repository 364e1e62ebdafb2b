package vn.chosach.journal.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key of notes (C2SP signed-note) or of a witness (C2SP tlog-cosignature).
 *
 * @param name name of the log or the witness
 * @param kind 1 signs notes, 4 cosigns checkpoints
 * @param raw 32 bytes of Ed25519
 */
public record NoteKey(String name, int kind, byte[] raw) {

  public static final int SIGNS = 1;
  public static final int COSIGNS = 4;

  private static final String X509 = "302a300506032b6570032100";
  private static final int SIGNATURE = 64;

  /**
   * @throws IllegalArgumentException if it is no such key or its hash is wrong
   */
  public static NoteKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    byte[] bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (bytes.length != 33 || (bytes[0] != SIGNS && bytes[0] != COSIGNS)) {
      throw new IllegalArgumentException("not a key: " + text);
    }
    var key = new NoteKey(parts[0], bytes[0], Arrays.copyOfRange(bytes, 1, 33));
    if (!key.written().equals(text.strip())) {
      throw new IllegalArgumentException("not the hash of that key: " + text);
    }
    return key;
  }

  public String written() {
    byte[] bytes = ByteBuffer.allocate(33).put((byte) kind).put(raw).array();
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(bytes);
  }

  byte[] id() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(kind);
    bytes.writeBytes(raw);
    return Arrays.copyOf(Hashing.sha256(bytes.toByteArray()), 4);
  }

  /** A signature line of this key. */
  String line(byte[] signature) {
    byte[] bytes = ByteBuffer.allocate(4 + signature.length).put(id()).put(signature).array();
    return "— " + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
  }

  /** Whether a line is a signature of this key under a text. */
  public boolean made(String line, String text) {
    String start = "— " + name + " ";
    if (!line.startsWith(start) || !line.endsWith("\n")) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(line.substring(start.length()).strip());
      int time = kind == COSIGNS ? Long.BYTES : 0;
      if (bytes.length != 4 + time + SIGNATURE || !Arrays.equals(bytes, 0, 4, id(), 0, 4)) {
        return false;
      }
      String message =
          kind == COSIGNS
              ? "cosignature/v1\ntime " + ByteBuffer.wrap(bytes, 4, 8).getLong() + "\n" + text
              : text;
      Signature ed25519 = Signature.getInstance("Ed25519");
      byte[] encoded = ByteBuffer.allocate(44).put(HexFormat.of().parseHex(X509)).put(raw).array();
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      ed25519.update(message.getBytes(StandardCharsets.UTF_8));
      return ed25519.verify(Arrays.copyOfRange(bytes, 4 + time, bytes.length));
    } catch (IllegalArgumentException | GeneralSecurityException notASignature) {
      return false;
    }
  }
}
