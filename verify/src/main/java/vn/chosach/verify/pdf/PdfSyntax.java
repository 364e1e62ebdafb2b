package vn.chosach.verify.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import vn.chosach.verify.pdf.PdfValue.PdfName;
import vn.chosach.verify.pdf.PdfValue.PdfNumber;
import vn.chosach.verify.pdf.PdfValue.PdfReference;
import vn.chosach.verify.pdf.PdfValue.PdfRow;
import vn.chosach.verify.pdf.PdfValue.PdfString;
import vn.chosach.verify.pdf.PdfValue.PdfTable;
import vn.chosach.verify.pdf.PdfValue.PdfTruth;

/**
 * Reads values one after the other. Stricter than readers that show a file must be: no comments, no
 * key twice, nothing mended. What is read here is therefore read alike everywhere.
 */
final class PdfSyntax {

  private static final String BLANKS = "\0\t\n\f\r ";
  private static final String MARKS = "()<>[]{}/%";
  private static final int DEEPEST = 100;

  private final byte[] bytes;
  private int at;
  private int depth;

  PdfSyntax(byte[] bytes, int at) throws IOException {
    if (at < 0 || at > bytes.length) {
      throw new IOException("a place outside the file");
    }
    this.bytes = bytes;
    this.at = at;
  }

  int at() {
    return at;
  }

  /** Passes over blanks, never over a comment. */
  PdfSyntax blanks() {
    while (at < bytes.length && BLANKS.indexOf(bytes[at]) >= 0) {
      at++;
    }
    return this;
  }

  boolean next(String word) {
    if (at + word.length() > bytes.length
        || !new String(bytes, at, word.length(), ISO_8859_1).equals(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  void demand(String word) throws IOException {
    blanks();
    if (!next(word)) {
      throw new IOException(word + " is missing at byte " + at);
    }
  }

  int whole() throws IOException {
    blanks();
    int from = at;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from < 10) {
      at++;
    }
    try {
      return Integer.parseInt(new String(bytes, from, at - from, ISO_8859_1));
    } catch (NumberFormatException none) {
      throw new IOException("no number at byte " + from);
    }
  }

  /** So many bytes as they lie there. */
  String raw(int count) throws IOException {
    if (count < 0 || count > bytes.length - at) {
      throw new IOException("a stream that does not end at byte " + at);
    }
    at += count;
    return new String(bytes, at - count, count, ISO_8859_1);
  }

  PdfValue value() throws IOException {
    if (++depth > DEEPEST) {
      throw new IOException("values within values without end");
    }
    try {
      blanks();
      int first = at < bytes.length ? bytes[at] : -1;
      return switch (first) {
        case '/' -> name();
        case '(' -> literal();
        case '[' -> row();
        case '<' -> at + 1 < bytes.length && bytes[at + 1] == '<' ? table() : hexadecimal();
        default -> word();
      };
    } finally {
      depth--;
    }
  }

  private PdfName name() throws IOException {
    at++;
    var name = new StringBuilder();
    while (at < bytes.length && plain(bytes[at])) {
      if (bytes[at] == '#') {
        name.append((char) Integer.parseInt(digits(at + 1, 2), 16));
        at += 3;
      } else {
        name.append((char) (bytes[at++] & 0xff));
      }
    }
    return new PdfName(name.toString());
  }

  private String digits(int from, int count) throws IOException {
    String digits = from + count <= bytes.length ? new String(bytes, from, count, ISO_8859_1) : "";
    if (!digits.matches("[0-9A-Fa-f]{" + count + "}")) {
      throw new IOException("no hexadecimal digits at byte " + from);
    }
    return digits;
  }

  private static boolean plain(byte one) {
    return BLANKS.indexOf(one) < 0 && MARKS.indexOf(one) < 0;
  }

  private PdfString literal() throws IOException {
    var text = new StringBuilder();
    int open = 1;
    for (at++; at < bytes.length; at++) {
      char one = (char) (bytes[at] & 0xff);
      if (one == '\\') {
        escaped(text);
      } else if (one == ')' && --open == 0) {
        at++;
        return new PdfString(text.toString());
      } else {
        open += one == '(' ? 1 : 0;
        text.append(one);
      }
    }
    throw new IOException("a string without end");
  }

  private void escaped(StringBuilder text) throws IOException {
    if (++at >= bytes.length) {
      throw new IOException("a string without end");
    }
    char one = (char) (bytes[at] & 0xff);
    int known = "nrtbf".indexOf(one);
    if (known >= 0) {
      text.append("\n\r\t\b\f".charAt(known));
    } else if (one >= '0' && one <= '7') {
      int code = 0;
      int count = 0;
      while (count < 3 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7') {
        code = code * 8 + bytes[at] - '0';
        at++;
        count++;
      }
      at--;
      text.append((char) (code & 0xff));
    } else if (one == '\r') {
      at += at + 1 < bytes.length && bytes[at + 1] == '\n' ? 1 : 0;
    } else if (one != '\n') {
      text.append(one);
    }
  }

  private PdfString hexadecimal() throws IOException {
    var digits = new StringBuilder();
    for (at++; at < bytes.length && bytes[at] != '>'; at++) {
      if (BLANKS.indexOf(bytes[at]) < 0) {
        digits.append((char) (bytes[at] & 0xff));
      }
    }
    if (at++ >= bytes.length) {
      throw new IOException("a string without end");
    }
    if (digits.length() % 2 != 0) {
      digits.append('0');
    }
    try {
      return new PdfString(new String(HexFormat.of().parseHex(digits), ISO_8859_1));
    } catch (IllegalArgumentException other) {
      throw new IOException("a string of other than hexadecimal digits");
    }
  }

  private PdfRow row() throws IOException {
    at++;
    var values = new ArrayList<PdfValue>();
    while (!blanks().next("]")) {
      values.add(value());
    }
    return new PdfRow(values);
  }

  PdfTable table() throws IOException {
    demand("<<");
    Map<String, PdfValue> values = new HashMap<>();
    while (!blanks().next(">>")) {
      if (!(value() instanceof PdfName name)) {
        throw new IOException("a key that is no name before byte " + at);
      }
      if (values.put(name.text(), value()) != null) {
        throw new IOException("the key " + name.text() + " stands twice before byte " + at);
      }
    }
    // A key without value says the same as no key (7.3.7).
    values.values().removeIf(PdfValue.NOTHING::equals);
    return new PdfTable(values);
  }

  private PdfValue word() throws IOException {
    int from = at;
    while (at < bytes.length && plain(bytes[at])) {
      at++;
    }
    String word = new String(bytes, from, at - from, ISO_8859_1);
    return switch (word) {
      case "null" -> PdfValue.NOTHING;
      case "true" -> new PdfTruth(true);
      case "false" -> new PdfTruth(false);
      default -> {
        if (word.matches("[0-9]{1,9}")) {
          yield reference(Integer.parseInt(word));
        }
        if (!word.matches("[+-]?([0-9]{1,30}[.]?[0-9]{0,30}|[.][0-9]{1,30})")) {
          throw new IOException("neither value nor mark at byte " + from);
        }
        yield number(word.endsWith(".") ? word + "0" : word);
      }
    };
  }

  private static PdfNumber number(String word) {
    BigDecimal value = new BigDecimal(word);
    return new PdfNumber(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
  }

  /** Two numbers and an R are a reference, else the first is a number. */
  private PdfValue reference(int first) {
    int back = at;
    try {
      int generation = whole();
      if (at > back && blanks().next("R") && (at == bytes.length || !plain(bytes[at]))) {
        return new PdfReference(first, generation);
      }
    } catch (IOException noNumber) {
      // Then the first stands by itself.
    }
    at = back;
    return number(String.valueOf(first));
  }
}
