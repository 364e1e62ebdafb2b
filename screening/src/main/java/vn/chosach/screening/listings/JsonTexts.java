package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into what should be one JSON object each: the elements of an array, wherever its
 * lines break, or else the lines of JSON lines. None takes more than so much memory: what is too
 * long is cut off. Whether a piece is an object is for its reader to say.
 */
final class JsonTexts {

  private final Reader reader;
  private final int longest;
  private final char[] window = new char[1 << 16];
  private final StringBuilder piece = new StringBuilder();
  private int at;
  private int limit;
  private boolean begun;
  private boolean inArray;
  private boolean cut;

  JsonTexts(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /** The next piece without blanks around it; null at the end of the text. */
  @Nullable String next() throws IOException {
    piece.setLength(0);
    cut = false;
    skip(" \t\r\n\uFEFF");
    if (!begun) {
      begun = true;
      inArray = any() && window[at] == '[';
    }
    if (inArray) {
      skip(" \t\r\n,[]");
    }
    if (!any()) {
      return null;
    }
    if (inArray && window[at] == '{') {
      takeObject();
    } else {
      takeLine();
    }
    String text = piece.toString().strip();
    // a line that was cut out of an array still has its comma
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether the piece that was given last was too long. */
  boolean isCut() {
    return cut;
  }

  private void takeLine() throws IOException {
    while (any() && !isLineEnd(window[at])) {
      keep(window[at++]);
    }
  }

  /**
   * Up to the brace that closes the object. A string ends on its line (RFC 8259 section 7), so one
   * that does not has lost its quote: the piece ends there, and the next begins at the next line
   * that begins an object.
   */
  private void takeObject() throws IOException {
    int depth = 0;
    boolean inString = false;
    boolean escaped = false;
    while (any()) {
      char c = window[at++];
      if (inString && isLineEnd(c)) {
        toNextObject();
        return;
      }
      keep(c);
      if (inString) {
        inString = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return;
      }
    }
  }

  private void toNextObject() throws IOException {
    skip(" \t\r\n");
    while (any() && window[at] != '{') {
      while (any() && !isLineEnd(window[at])) {
        at++;
      }
      skip(" \t\r\n");
    }
  }

  private void keep(char c) {
    if (piece.length() < longest) {
      piece.append(c);
    } else {
      cut = true;
    }
  }

  private void skip(String these) throws IOException {
    while (any() && these.indexOf(window[at]) >= 0) {
      at++;
    }
  }

  private boolean any() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, reader.read(window, 0, window.length));
    }
    return at < limit;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
