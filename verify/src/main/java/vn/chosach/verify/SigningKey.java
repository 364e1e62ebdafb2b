package vn.chosach.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * The key of a witness, in a file that only its owner may read: first line its public key, second
 * line the private key (PKCS #8, base 64).
 */
public record SigningKey(VerifierKey open, PrivateKey secret) {

  /** The key in that file; made when there is none. */
  public static SigningKey in(Path file, String name) throws IOException {
    if (!Files.exists(file)) {
      make(file, name);
    }
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    if (!mode.matches("r[w-]-------")) {
      throw new VerificationRefused(
          Reason.MALFORMED, file + " can be read by others: run chmod 600 on it");
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 2) {
      throw new VerificationRefused(Reason.MALFORMED, file + " is no key of a witness");
    }
    try {
      return new SigningKey(
          VerifierKey.parse(lines.getFirst()),
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64Text.read(lines.getLast()))));
    } catch (GeneralSecurityException e) {
      throw new VerificationRefused(Reason.MALFORMED, file + " is no key of a witness");
    }
  }

  static SigningKey fresh(String name, int kind) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new SigningKey(new VerifierKey(name, kind, raw), pair.getPrivate());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static void make(Path file, String name) throws IOException {
    SigningKey key = fresh(name, VerifierKey.COSIGNS);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, mode);
    String text = key.open.written() + "\n" + Base64Text.of(key.secret.getEncoded()) + "\n";
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      out.force(true);
    }
  }

  /** Cosigns a checkpoint text at a second since 1970. */
  Note.Signature cosign(String text, long time) {
    byte[] signature = sign(VerifierKey.cosignedBytes(time, text));
    byte[] all = ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature).array();
    return new Note.Signature(open.name(), open.id(), all);
  }

  byte[] sign(byte[] message) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
