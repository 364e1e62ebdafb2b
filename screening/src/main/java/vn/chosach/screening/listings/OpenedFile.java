package vn.chosach.screening.listings;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was opened and looked at. What it is follows from its content, not from its name: a
 * zip is XLSX, text that begins with a brace or bracket is JSON, all else CSV. The encoding is
 * detected: a byte order mark decides, then UTF-16 if every other byte is zero, UTF-8 if nearly all
 * of the beginning is, else Windows-1258.
 *
 * @param in its bytes, from the first
 */
record OpenedFile(Shape shape, Charset charset, InputStream in) implements AutoCloseable {

  private static final int PROBE = 1 << 18;

  enum Shape {
    WORKBOOK,
    JSON,
    TABLE
  }

  /**
   * @throws FileRefused if it is none that holds a table
   */
  static OpenedFile of(Path file) throws IOException, FileRefused {
    if (!Files.exists(file)) {
      throw new FileRefused("file.does-not-exist", file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new FileRefused("file.is-a-folder", file.toString());
    }
    if (!Files.isReadable(file)) {
      throw new FileRefused("file.is-not-readable", file.toString());
    }
    return of(Files.newInputStream(file), file.toString());
  }

  /**
   * @param from is closed if it is refused
   * @throws FileRefused if it is none that holds a table
   */
  static OpenedFile of(InputStream from, String name) throws IOException, FileRefused {
    BufferedInputStream in = new BufferedInputStream(from, PROBE);
    try {
      in.mark(PROBE);
      byte[] head = in.readNBytes(PROBE - 1);
      in.reset();
      if (head.length == 0) {
        throw new FileRefused("file.is-empty", name);
      }
      if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
        return new OpenedFile(Shape.WORKBOOK, StandardCharsets.UTF_8, in);
      }
      if (head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
        throw new FileRefused("file.is-an-old-xls", "save it as xlsx or csv");
      }
      if (head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
        throw new FileRefused("file.is-packed", "unpack it first");
      }
      Charset charset = charset(head);
      if (isBinary(head, charset)) {
        throw new FileRefused("file.is-no-table", "save it as xlsx, csv or jsonl");
      }
      Shape shape = looksLikeJson(head, charset) ? Shape.JSON : Shape.TABLE;
      return new OpenedFile(shape, charset, in);
    } catch (IOException | FileRefused | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Its text, in which U+FFFD stands for what is not of its encoding. */
  Reader reader() {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new InputStreamReader(in, decoder);
  }

  /** Its text, in which bytes that are no UTF-8 are read as of the older encoding. */
  Reader patched() {
    return charset == StandardCharsets.UTF_8 ? new PatchedUtf8(in) : reader();
  }

  private static boolean looksLikeJson(byte[] head, Charset charset) {
    String start = new String(head, 0, Math.min(head.length, 400), charset).strip();
    if (start.startsWith("\uFEFF")) {
      start = start.substring(1).strip();
    }
    return start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*\\{.*");
  }

  static Charset charset(byte[] head) {
    if (head.length >= 4
        && (head[0] & 0xFF) == 0xFF
        && (head[1] & 0xFF) == 0xFE
        && head[2] == 0
        && head[3] == 0) {
      return Charset.forName("UTF-32LE");
    }
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (odd > head.length / 6) {
      return StandardCharsets.UTF_16LE;
    }
    if (even > head.length / 6) {
      return StandardCharsets.UTF_16BE;
    }
    return PatchedUtf8.isLikely(head) ? StandardCharsets.UTF_8 : PatchedUtf8.OLD;
  }

  /**
   * Whether a file holds no text, such as a picture, a PDF or a packed file: one character in a
   * hundred is a control that no table has. A stray one in a text is none of them.
   */
  private static boolean isBinary(byte[] head, Charset charset) {
    String start = new String(head, charset);
    long controls =
        start.chars().filter(c -> c < ' ' && "\t\n\f\r".indexOf(c) < 0 || c == 0x7F).count();
    return start.startsWith("%PDF-") || controls > 2 && controls * 100 > start.length();
  }
}
