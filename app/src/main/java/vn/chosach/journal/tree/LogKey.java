package vn.chosach.journal.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The key with which this log signs, Ed25519 (RFC 8032), in a file that only its owner may read:
 * the public key as others are given it, then the private key (PKCS #8, base 64).
 *
 * @param open the public key
 * @param secret the private key
 */
public record LogKey(NoteKey open, PrivateKey secret) {

  /** What is wrong with a key file, for the person who runs the program. */
  public static final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * Reads the key, or makes one where none is.
   *
   * @param origin name of a new log
   * @throws Unusable if others may read the file, or it is no key
   */
  public static LogKey in(Path file, String origin) {
    try {
      if (!Files.exists(file)) {
        make(file, origin);
      }
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      if (!mode.matches("r[w-]-------")) {
        throw new Unusable("The key in " + file + " can be read by others: run chmod 600 on it.");
      }
      List<String> lines = Files.readAllLines(file);
      byte[] secret = Base64.getDecoder().decode(lines.get(1));
      return new LogKey(
          NoteKey.parse(lines.getFirst()),
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Unusable("The key in " + file + " cannot be used: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A signed note over a text.
   *
   * @param text with its last newline
   */
  public String note(String text) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(text.getBytes(StandardCharsets.UTF_8));
      return text + "\n" + open.line(ed25519.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void make(Path file, String origin) throws IOException, GeneralSecurityException {
    Path folder = java.util.Objects.requireNonNull(file.getParent());
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    String text =
        new NoteKey(origin, NoteKey.SIGNS, raw).written()
            + "\n"
            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n";
    Path half =
        Files.createTempFile(
            folder,
            "log",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out =
        java.nio.channels.FileChannel.open(half, java.nio.file.StandardOpenOption.WRITE)) {
      out.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      out.force(true);
      // A link makes the file appear whole, and only if no other process was first.
      Files.createLink(file, half);
    } catch (FileAlreadyExistsException otherWasFirst) {
      // The key of the process that was first is the key.
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
