package vn.chosach.journal.tree;

import java.util.Base64;
import java.util.Optional;

/**
 * A checkpoint of this log (C2SP tlog-checkpoint): origin, size, root, signature.
 *
 * @param size leaves in the tree
 * @param root root hash
 * @param note the signed note, perhaps with lines of witnesses
 */
public record TreeHead(long size, byte[] root, String note) {

  /**
   * Signs with Ed25519, as a C2SP checkpoint: name of the log, size, root.
   *
   * @param size leaves of the tree
   * @param root its root, 32 bytes of SHA-256
   */
  public static TreeHead sign(LogKey key, long size, byte[] root) {
    String text =
        key.open().name() + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    return new TreeHead(size, root, key.note(text));
  }

  /** Reads a checkpoint that this key signed; empty when it did not. */
  public static Optional<TreeHead> read(NoteKey key, String note) {
    int end = note.indexOf("\n\n");
    if (end < 0) {
      return Optional.empty();
    }
    String text = note.substring(0, end + 1);
    String[] lines = text.split("\n", -1);
    boolean signed = note.substring(end + 2).lines().anyMatch(line -> key.made(line + "\n", text));
    return signed && lines.length == 4 && lines[0].equals(key.name())
        ? Optional.of(
            new TreeHead(Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]), note))
        : Optional.empty();
  }

  /** What is signed. */
  public String text() {
    return note.substring(0, note.indexOf("\n\n") + 1);
  }

  /** How many witnesses stand under it. */
  public int witnesses() {
    return (int) note.substring(text().length() + 1).lines().count() - 1;
  }
}
