package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text of which none takes more than so much memory: what is too long is cut off. */
final class ShortLines {

  private final Reader reader;
  private final int longest;
  private final char[] window = new char[1 << 16];
  private int at;
  private int limit;
  private boolean cut;

  ShortLines(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** The next line without its end; null at the end of the text. */
  @Nullable String next() throws IOException {
    cut = false;
    StringBuilder line = new StringBuilder();
    boolean any = false;
    while (at < limit || fill()) {
      any = true;
      int end = at;
      while (end < limit && window[end] != '\n' && window[end] != '\r') {
        end++;
      }
      if (line.length() + end - at > longest) {
        cut = true;
      } else {
        line.append(window, at, end - at);
      }
      at = end + 1;
      if (end < limit) {
        return line.toString();
      }
    }
    return any ? line.toString() : null;
  }

  /** Whether the line that was read last was too long. */
  boolean isCut() {
    return cut;
  }

  private boolean fill() throws IOException {
    at = 0;
    limit = Math.max(0, reader.read(window, 0, window.length));
    return limit > 0;
  }
}
