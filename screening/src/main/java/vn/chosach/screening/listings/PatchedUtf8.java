package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 in which single bytes may be of an older encoding, as where files were joined or the first
 * accent comes late: what is no UTF-8 is read byte by byte as Windows-1258, so that an odd byte
 * costs no letter beside it.
 */
final class PatchedUtf8 extends Reader {

  static final Charset OLD = Charset.forName("windows-1258");

  private static final int ROOM = 1 << 13;

  /** So many letters of UTF-8 to an odd byte; two old letters in a row rarely look like one. */
  private static final long MANY = 4;

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(ROOM).flip();
  private final CharBuffer chars = CharBuffer.allocate(ROOM).flip();
  private boolean ended;

  PatchedUtf8(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    if (!chars.hasRemaining() && most > 0) {
      decode();
    }
    int size = Math.min(most, chars.remaining());
    chars.get(into, from, size);
    return size == 0 && most > 0 ? -1 : size;
  }

  /** Fills the letters; there are none left at the end of the text alone. */
  private void decode() throws IOException {
    chars.clear();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isMalformed() && chars.hasRemaining()) {
        chars.put(OLD.decode(bytes.slice(bytes.position(), 1)));
        bytes.position(bytes.position() + 1);
      } else if (result.isUnderflow() && !ended && chars.position() == 0) {
        bytes.compact();
        int more = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = more < 0;
        bytes.position(bytes.position() + Math.max(0, more)).flip();
      } else {
        break;
      }
    }
    chars.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Whether a text is rather UTF-8 with odd bytes than in an older encoding. */
  static boolean isLikely(byte[] head) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(head.length);
    ByteBuffer in = ByteBuffer.wrap(head);
    int odd = 0;
    while (decoder.decode(in, out, false).isMalformed()) {
      in.position(in.position() + 1);
      odd++;
    }
    // a last character that is cut off at the end is no fault
    long marked = out.flip().chars().filter(c -> c >= 0x80).count();
    return odd == 0 || marked > MANY * odd;
  }
}
