package vn.chosach.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.journal.tree.Hashing;

/**
 * Finds the leaf hash in what somebody pasted or sent: the hash itself, or a receipt as text, JSON
 * or PDF. The body is searched as it came, so that no parser meets a stranger's file.
 */
final class ReceiptText {

  static final int MOST = 2_000_000;

  private static final String PDF = "%PDF-";
  private static final Pattern LEAF_IN_PDF = Pattern.compile("%chosach-leaf ([0-9a-f]{64})");
  private static final Pattern IN_PDF = Pattern.compile("%chosach-receipt ([A-Za-z0-9+/]{40,}=*)");
  private static final Pattern ACT = Pattern.compile("extra ([A-Za-z0-9+/]{40,}=*)");
  private static final Pattern HASH =
      Pattern.compile(
          "(?<![0-9a-zA-Z])(?:[0-9a-fA-F][ \\r\\n-]{0,3}){63}[0-9a-fA-F](?![0-9a-zA-Z])");

  private ReceiptText() {}

  /** What was sent, at most {@link #MOST} bytes and one more. */
  static byte[] body(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      String pasted = request.getParameter("bien-nhan");
      return pasted == null ? new byte[0] : pasted.getBytes(StandardCharsets.ISO_8859_1);
    }
    try (InputStream in = request.getInputStream()) {
      return in.readNBytes(MOST + 1);
    }
  }

  static Optional<byte[]> leaf(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    Matcher leaf = LEAF_IN_PDF.matcher(text);
    if (leaf.find()) {
      return Optional.of(HexFormat.of().parseHex(leaf.group(1)));
    }
    Matcher pdf = IN_PDF.matcher(text);
    String receipt = pdf.find() ? decoded(pdf.group(1)).map(ReceiptText::latin).orElse("") : text;
    // A PDF bears identifiers of its own, which are as long as a hash.
    if (receipt.contains(PDF)) {
      return Optional.empty();
    }
    Matcher act = ACT.matcher(receipt);
    if (act.find()) {
      return decoded(act.group(1))
          .map(bytes -> Hashing.leaf(Hashing.logged(Hashing.sha256(bytes))));
    }
    Matcher hash = HASH.matcher(receipt);
    return hash.find()
        ? Optional.of(HexFormat.of().parseHex(hash.group().replaceAll("[^0-9a-fA-F]", "")))
        : Optional.empty();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
