package vn.chosach.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * What a log says of itself at one moment (c2sp.org/tlog-checkpoint).
 *
 * @param origin name of the log
 * @param size leaves in the tree
 * @param root root hash of the tree
 * @param note the signed note it stands in
 */
public record Checkpoint(String origin, long size, byte[] root, Note note) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  /**
   * Reads a checkpoint whose log key is trusted.
   *
   * @throws VerificationRefused if it is malformed, has lines beyond its three, or that key did not
   *     sign it
   */
  public static Checkpoint open(String written, VerifierKey key) {
    Checkpoint checkpoint = unchecked(written);
    var named = checkpoint.note.signatures().stream().filter(key::made).toList();
    if (named.isEmpty() || !checkpoint.origin.equals(key.name())) {
      throw new VerificationRefused(
          Reason.UNKNOWN_KEY,
          "checkpoint of " + checkpoint.origin + " carries no signature of the key " + key);
    }
    if (named.stream().noneMatch(s -> key.signed(checkpoint.note.text(), s))) {
      throw new VerificationRefused(
          Reason.BAD_SIGNATURE, "the key " + key + " did not sign this checkpoint");
    }
    return checkpoint;
  }

  /** Reads a checkpoint whoever signed it. */
  static Checkpoint unchecked(String written) {
    Note note = Note.parse(written);
    String[] lines = note.text().split("\n", -1);
    // This log writes three lines; more would be words that no witness has checked.
    if (lines.length != 4 || lines[0].isEmpty() || !lines[3].isEmpty()) {
      throw new VerificationRefused(
          Reason.MALFORMED, "a checkpoint has three lines (origin, size, root) and no other");
    }
    if (!SIZE.matcher(lines[1]).matches()) {
      throw new VerificationRefused(
          Reason.MALFORMED, "not a size: " + Base64Text.shortened(lines[1]));
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Base64Text.hash(lines[2]), note);
  }

  /** The witnesses among these that cosigned it, with the second since 1970 at which each did. */
  public Map<VerifierKey, Long> cosigned(Collection<VerifierKey> witnesses) {
    var found = new LinkedHashMap<VerifierKey, Long>();
    for (VerifierKey witness : witnesses) {
      for (Note.Signature signature : note.signatures()) {
        witness
            .cosigned(note.text(), signature)
            .ifPresent(time -> found.merge(witness, time, Math::max));
      }
    }
    return found;
  }

  /**
   * @throws VerificationRefused {@code TOO_FEW_WITNESSES} naming those that are missing
   */
  public Map<VerifierKey, Long> demand(Collection<VerifierKey> witnesses, int needed) {
    Map<VerifierKey, Long> found = cosigned(witnesses);
    if (found.size() < needed) {
      throw new VerificationRefused(
          Reason.TOO_FEW_WITNESSES,
          "%d of %d witnesses cosigned the checkpoint of size %d, %d are needed; missing: %s"
              .formatted(
                  found.size(),
                  witnesses.size(),
                  size,
                  needed,
                  String.join(
                      ", ",
                      witnesses.stream()
                          .filter(w -> !found.containsKey(w))
                          .map(VerifierKey::name)
                          .toList())));
    }
    return found;
  }
}
