package vn.chosach.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * A receipt with its proof (c2sp.org/tlog-proof): the act in the {@code extra} line, its index, the
 * path to the root, and the checkpoint. The same text stands in the file, in the JSON under {@code
 * proof}, and in the PDF behind a comment mark.
 *
 * @param canonical canonical bytes of the act
 * @param checkpoint the checkpoint as it is written, {@code null} while it waits for publication
 */
public record Receipt(
    byte[] canonical, long index, List<byte[]> path, @Nullable String checkpoint) {

  /** First line of a proof. */
  public static final String HEADER = "c2sp.org/tlog-proof@v1";

  /** Longest file that is looked at. */
  public static final int MOST = 20_000_000;

  private static final String WAITING = "waiting ";
  private static final Pattern PDF_MARK = Pattern.compile("%chosach-receipt ([A-Za-z0-9+/=]+)");
  private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,17})");
  private static final int LONGEST_PATH = 63;

  public Receipt {
    path = List.copyOf(path);
  }

  /** Reads a receipt out of a text, JSON or PDF file. */
  public static Receipt read(byte[] file) {
    if (file.length > MOST) {
      throw new VerificationRefused(
          Reason.TOO_LARGE, "a receipt is smaller than " + MOST + " bytes");
    }
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (text.startsWith("%PDF-")) {
      Matcher mark = PDF_MARK.matcher(text);
      if (!mark.find()) {
        throw new VerificationRefused(Reason.MALFORMED, "this PDF carries no receipt");
      }
      return parse(new String(Base64Text.read(mark.group(1)), StandardCharsets.UTF_8));
    }
    String utf8 = new String(file, StandardCharsets.UTF_8);
    if (utf8.stripLeading().startsWith("{")) {
      String proof = FlatJson.read(utf8).get("proof");
      if (proof == null) {
        throw new VerificationRefused(Reason.MALFORMED, "this JSON carries no \"proof\"");
      }
      return parse(proof);
    }
    return parse(utf8.replace("\r\n", "\n"));
  }

  static Receipt parse(String text) {
    if (!text.startsWith(HEADER + "\n")) {
      throw new VerificationRefused(
          Reason.MALFORMED, "not a receipt: its first line is not " + HEADER);
    }
    int empty = text.indexOf("\n\n");
    String head = empty < 0 ? text : text.substring(0, empty + 1);
    String[] lines = head.split("\n", -1);
    if (lines.length < 3 || !lines[1].startsWith("extra ")) {
      throw new VerificationRefused(Reason.MALFORMED, "a receipt without its act (extra) or index");
    }
    byte[] canonical = Base64Text.read(lines[1].substring("extra ".length()));
    if (lines[2].startsWith(WAITING) && empty < 0) {
      byte[] leaf = Base64Text.hash(lines[2].substring(WAITING.length()));
      var receipt = new Receipt(canonical, 0, List.of(), null);
      receipt.demandLeaf(leaf);
      return receipt;
    }
    Matcher index = INDEX.matcher(lines[2]);
    if (empty < 0 || !index.matches() || lines.length - 4 > LONGEST_PATH) {
      throw new VerificationRefused(
          Reason.MALFORMED, "a receipt without index, path or checkpoint");
    }
    var path = new ArrayList<byte[]>();
    for (int i = 3; i < lines.length - 1; i++) {
      path.add(Base64Text.hash(lines[i]));
    }
    return new Receipt(canonical, Long.parseLong(index.group(1)), path, text.substring(empty + 2));
  }

  /** Hash of its leaf, as the citizen's receipt shows it. */
  public byte[] leaf() {
    return Merkle.leaf(LoggedAct.entryOf(canonical));
  }

  private void demandLeaf(byte[] shown) {
    if (!java.util.Arrays.equals(shown, leaf())) {
      throw new VerificationRefused(
          Reason.WRONG_LEAF, "the act in this receipt has another leaf hash");
    }
  }

  /**
   * Checks it against a key of the log and its witnesses.
   *
   * @return the checkpoint that includes it
   * @throws VerificationRefused by name, whatever is wrong
   */
  public Checkpoint check(VerifierKey log, List<VerifierKey> witnesses, int needed) {
    LoggedAct.read(canonical);
    if (checkpoint == null) {
      throw new VerificationRefused(
          Reason.NOT_PUBLISHED,
          "received and waiting for publication; fetch the receipt again in a minute");
    }
    Checkpoint tree = Checkpoint.open(checkpoint, log);
    if (!Merkle.includes(leaf(), index, tree.size(), path, tree.root())) {
      throw new VerificationRefused(
          Reason.WRONG_PROOF,
          "the act is not at index " + index + " of the tree of size " + tree.size());
    }
    tree.demand(witnesses, needed);
    return tree;
  }
}
