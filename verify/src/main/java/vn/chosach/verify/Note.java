package vn.chosach.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * A signed note (c2sp.org/signed-note): text, an empty line, signature lines.
 *
 * @param text what is signed, with its last newline
 * @param signatures all of them, known and unknown
 */
public record Note(String text, List<Signature> signatures) {

  private static final String DASH = "— ";
  private static final int MOST_SIGNATURES = 100;

  /** Longest note that is read, in characters. */
  public static final int LONGEST = 64_000;

  /**
   * One signature line.
   *
   * @param name name of the key
   * @param keyId four bytes
   * @param bytes the signature itself
   */
  public record Signature(String name, byte[] keyId, byte[] bytes) {

    String line() {
      byte[] all = Arrays.copyOf(keyId, keyId.length + bytes.length);
      System.arraycopy(bytes, 0, all, keyId.length, bytes.length);
      return DASH + name + " " + Base64Text.of(all) + "\n";
    }
  }

  public Note {
    signatures = List.copyOf(signatures);
  }

  /**
   * @throws VerificationRefused if it is no note, or anything follows the signatures
   */
  public static Note parse(String note) {
    if (note.length() > LONGEST) {
      throw new VerificationRefused(
          Reason.TOO_LARGE, "a note of more than " + LONGEST + " characters");
    }
    if (note.chars().anyMatch(c -> c < ' ' && c != '\n' || c == 0xFFFD)) {
      throw new VerificationRefused(Reason.MALFORMED, "a note with characters that no note has");
    }
    int cut = note.lastIndexOf("\n\n");
    if (cut < 0 || !note.endsWith("\n")) {
      throw new VerificationRefused(
          Reason.MALFORMED, "not a signed note: text, an empty line, signatures");
    }
    String text = note.substring(0, cut + 1);
    String[] lines = note.substring(cut + 2).split("\n", -1);
    var signatures = new ArrayList<Signature>();
    for (String line : Arrays.copyOf(lines, lines.length - 1)) {
      signatures.add(signature(line));
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new VerificationRefused(Reason.MALFORMED, "a note needs 1 to 100 signatures");
    }
    return new Note(text, signatures);
  }

  static Signature signature(String line) {
    String[] parts = line.startsWith(DASH) ? line.substring(2).split(" ", -1) : new String[0];
    if (parts.length != 2 || parts[0].isEmpty() || parts[0].contains("+")) {
      throw new VerificationRefused(
          Reason.MALFORMED, "not a signature line: " + Base64Text.shortened(line));
    }
    byte[] bytes = Base64Text.read(parts[1]);
    if (bytes.length < 5) {
      throw new VerificationRefused(Reason.MALFORMED, "a signature that is too short");
    }
    return new Signature(
        parts[0], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
  }

  /** The whole note as it is written. */
  public String written() {
    var all = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> all.append(signature.line()));
    return all.toString();
  }
}
